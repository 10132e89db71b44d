import type { FormAnswers } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was handed in, as it was; the database refuses to change it. */
@Entity('report_revision')
export class ReportRevision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') reportId: string;
  /** Counts from 1. */
  @Column('int') number: number;
  /** Without those that are sealed or in the vault. */
  @Column('jsonb') answers: FormAnswers;
  /** Section to its confidential answers: see `answersHandedIn`. */
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
  /** "section/question" to id of the vault's record. */
  @Column('jsonb') vaultRecords: Record<string, string>;
  @Column('text') sha256: string;
  @Column('text') receiptCode: string;
  @Column('uuid') certificationRecordId: string;
  @Column('uuid') submittedBy: string;
  @Column('timestamptz') submittedAt: Date;
}
