import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question that is open again, and what is asked about it. */
export interface NamedQuestion {
  /** "section/question". */
  path: string;
  ask: string;
}

/** Questions of a revision that the applicant was asked to answer anew. */
@Entity('change_request')
export class ChangeRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  /** The revision that was read. */
  @Column('int') revisionNumber: number;
  @Column('text') message: string;
  @Column('jsonb') questions: NamedQuestion[];
  /** The last day, where the call is run. */
  @Column('date') dueOn: string;
  /** The instant at which that day is over. */
  @Column('timestamptz') dueAt: Date;
  @Column('uuid') requestedBy: string;
  @Column('timestamptz') requestedAt: Date;
  /** The revision that answered. */
  @Column('int', { nullable: true }) answeredNumber: number | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;

  /** A revision came back. */
  answer(revisionNumber: number, now: Date): void {
    this.answeredNumber = revisionNumber;
    this.answeredAt = now;
  }
}
