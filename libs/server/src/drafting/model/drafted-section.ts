import type { SectionAnswers } from '@candela/contracts';
import { Column, PrimaryColumn } from 'typeorm';

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
  /** Without those in the vault. */
  @Column('jsonb') answers: SectionAnswers;
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

  /**
   * Writes answers and ids of vault records, null where one was emptied, in the next version. The unit of work raises
   * `version` itself.
   */
  write(
    written: { answers: SectionAnswers; vaultRecords: Readonly<Record<string, string | null>> },
    by: string,
    now: Date,
  ): void {
    this.answers = kept({ ...this.answers, ...written.answers });
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
