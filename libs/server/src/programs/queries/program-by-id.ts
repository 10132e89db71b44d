import type { LocalizedText } from '@candela/contracts';
import { NotFound, type Reading } from '@candela/platform';
import { Program } from '../model/program.entity.js';

/** What other contexts may know of a program. */
export interface ProgramFacts {
  id: string;
  code: string;
  name: LocalizedText;
  description: LocalizedText;
}

/** A program that the reader may see. Throws `NotFound`. */
export async function programById(reading: Reading, id: string): Promise<ProgramFacts> {
  const program = await reading.visible(Program, 'program').andWhere('program.id = :id', { id }).getOne();
  if (!program) throw new NotFound('program');
  const { code, name, description } = program;
  return { id, code, name, description };
}
