import type { SectionAnswers } from '@candela/contracts';
import type { CaseSeal, Json } from '@candela/platform';

/** A row that keeps confidential answers sealed. */
export interface SealedRow {
  id: string;
  /** Empty where there are none; null where it was written before there were seals. */
  sealed: Buffer | null;
}

/** What a row keeps of confidential answers: by question in a section, by section in a revision. */
export function sealAnswers(
  seal: CaseSeal,
  rowId: string,
  answers: Readonly<Record<string, unknown>>,
): Buffer {
  return Object.keys(answers).length === 0 ? Buffer.alloc(0) : seal.close(rowId, answers as Json);
}

/** The confidential answers that a row keeps. */
export function openAnswers(seal: CaseSeal, { id, sealed }: SealedRow): SectionAnswers {
  return sealed && sealed.length > 0 ? (seal.open(id, sealed) as SectionAnswers) : {};
}
