import { protectionOf, type Question, type SectionAnswers } from '@candela/contracts';
import type { CaseSeal } from '@candela/platform';
import { Column, PrimaryColumn } from 'typeorm';
import { openAnswers, sealAnswers } from './sealed-answers.js';

/** Who wrote a stored answer. */
export interface AnswerStamp {
  /** The section's version in which it was written. */
  version: number;
  by: string;
  /** ISO instant. */
  at: string;
}

/** The answers to one section of a form that several people may fill, as they stand. Each context has its table of them. */
export abstract class DraftedSection {
  @PrimaryColumn('uuid') id: string;
  @Column('text') sectionKey: string;
  /** Without those that are sealed or in the vault. */
  @Column('jsonb') answers: SectionAnswers;
  /** Question to answer where that is confidential: see `ownAnswers`. */
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
  /** Question to id of its record in the vault. */
  @Column('jsonb') vaultRecords: Record<string, string>;
  @Column('jsonb') answerStamps: Record<string, AnswerStamp>;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
  @Column('timestamptz', { nullable: true }) updatedAt: Date | null;
  @Column('int') version: number;

  /** The questions whose answers were written after `version`. */
  changedSince(version: number): string[] {
    return Object.keys(this.answerStamps).filter((key) => (this.answerStamps[key]?.version ?? 0) > version);
  }

  /** What the row itself holds, in the clear and sealed; not what is in the vault. */
  ownAnswers(seal: CaseSeal): SectionAnswers {
    return { ...openAnswers(seal, this), ...this.answers };
  }

  /**
   * Writes answers and ids of vault records, null where one was emptied, in the next version; what is confidential is
   * sealed. The unit of work raises `version` itself.
   */
  write(
    written: { answers: SectionAnswers; vaultRecords: Readonly<Record<string, string | null>> },
    { seal, questions }: { seal: CaseSeal; questions: readonly Question[] },
    by: string,
    now: Date,
  ): void {
    const answers = Object.entries(kept({ ...this.ownAnswers(seal), ...written.answers }));
    const isConfidential = ([key]: [string, unknown]): boolean =>
      questions.some((question) => question.key === key && protectionOf(question) === 'confidential');
    this.answers = Object.fromEntries(answers.filter((entry) => !isConfidential(entry)));
    this.sealed = sealAnswers(seal, this.id, Object.fromEntries(answers.filter(isConfidential)));
    this.vaultRecords = kept({ ...this.vaultRecords, ...written.vaultRecords });
    const stamp: AnswerStamp = { version: this.version + 1, by, at: now.toISOString() };
    for (const key of [...Object.keys(written.answers), ...Object.keys(written.vaultRecords)]) {
      this.answerStamps = { ...this.answerStamps, [key]: stamp };
    }
    this.updatedBy = by;
    this.updatedAt = now;
  }
}

function kept<Value>(record: Readonly<Record<string, Value | null>>): Record<string, Value> {
  const entries = Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== null);
  return Object.fromEntries(entries);
}
