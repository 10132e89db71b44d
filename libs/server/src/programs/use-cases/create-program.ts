import type { CallTemplateKey, LocalizedText } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { ProgramCodeTaken } from '../domain/call-errors.js';
import { programPolicy } from '../model/program-policy.js';
import { Program } from '../model/program.entity.js';

export interface ProgramInput {
  /** Capital letters and digits: begins the reference of every call. */
  code: string;
  name: LocalizedText;
  description: LocalizedText;
  /** What its calls start from; null where none can be made yet. */
  template: CallTemplateKey | null;
}

/** Makes a program. Throws `ProgramCodeTaken` where another has the code. */
@Injectable()
export class CreateProgram {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: ProgramInput): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const program = Object.assign(new Program(), { ...input, id: tx.newId(), createdAt: tx.now });
      tx.authorize(programPolicy, 'program.create', program);
      const taken = await tx
        .unfiltered(Program, 'program', 'codes are unique over all programs')
        .where('program.code = :code', { code: input.code })
        .getExists();
      if (taken) throw new ProgramCodeTaken(input.code);
      await tx.insert(program);
      return { id: program.id };
    });
  }
}
