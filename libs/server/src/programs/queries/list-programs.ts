import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { programPolicy } from '../model/program-policy.js';
import { Program } from '../model/program.entity.js';

/** All programs by name's code: there are a handful, so they come in one piece. */
@Injectable()
export class ListPrograms {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor): Promise<Program[]> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(programPolicy, 'program.read', {});
      return reading.visible(Program, 'program').orderBy('program.code').getMany();
    });
  }
}
