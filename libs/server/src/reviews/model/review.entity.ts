import {
  evaluateSheet,
  recommendationIn,
  type Recommendation,
  type ReviewAnswers,
  type ReviewState,
  scoresIn,
  type ScoreSheet,
} from '@candela/contracts';
import { invariant } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { reviewLifecycle } from '../domain/review-lifecycle.js';

/** When a field was written, and in which version of the review. */
export interface ReviewStamp {
  version: number;
  /** ISO instant. */
  at: string;
}

/** How somebody comes to review. */
export interface Assignment {
  by: string;
  dueOn: string | null;
  isNamedReader: boolean;
}

/** One person's review of one application. */
@Entity('review')
export class Review {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') callId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') state: ReviewState;
  /** A calendar date. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('boolean') isNamedReader: boolean;
  @Column('jsonb') answers: ReviewAnswers;
  @Column('jsonb') answerStamps: Record<string, ReviewStamp>;
  @Column('int', { nullable: true }) total: number | null;
  @Column('text', { nullable: true }) recommendation: Recommendation | null;
  @Column('text', { nullable: true }) returnReason: string | null;
  @Column('uuid') assignedBy: string;
  @Column('timestamptz') assignedAt: Date;
  /** When they certified last; it stays when the review is taken away. */
  @Column('timestamptz', { nullable: true }) certifiedAt: Date | null;
  @Column('timestamptz', { nullable: true }) savedAt: Date | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('int') version: number;

  /** Gives it to somebody from whom it was taken; what was written stays, and they certify anew. */
  assignAgain(assignment: Assignment, now: Date): void {
    this.state = reviewLifecycle.next(this.state, 'review.assign');
    this.assignedBy = assignment.by;
    this.dueOn = assignment.dueOn;
    this.isNamedReader = assignment.isNamedReader;
    this.assignedAt = now;
  }

  /** There is no conflict: the application may be read. */
  certify(now: Date): void {
    this.state = reviewLifecycle.next(this.state, 'review.certify');
    this.certifiedAt = now;
  }

  /** There is a conflict: whatever was found does not count any more. */
  declareConflict(): void {
    this.state = reviewLifecycle.next(this.state, 'review.declare-conflict');
    this.withdrawResult();
  }

  unassign(): void {
    this.state = reviewLifecycle.next(this.state, 'review.unassign');
  }

  /** Hands it in, with what it comes to by the sheet. */
  submit(sheet: ScoreSheet, now: Date): void {
    const { total, complete } = evaluateSheet(sheet, scoresIn(sheet, this.answers));
    const recommendation = recommendationIn(this.answers);
    invariant(complete && recommendation, 'Whoever hands in a review has looked for what is missing.');
    this.state = reviewLifecycle.next(this.state, 'review.submit');
    Object.assign(this, { total, recommendation, submittedAt: now, returnReason: null });
  }

  /** Opens it again, with the reason for its author. */
  return(reason: string): void {
    this.state = reviewLifecycle.next(this.state, 'review.return');
    this.returnReason = reason;
    this.withdrawResult();
  }

  /** The fields that were written after `version`. */
  changedSince(version: number): string[] {
    return Object.keys(this.answerStamps).filter((field) => this.answerStamps[field]!.version > version);
  }

  /** Writes fields, null where one was emptied, in the next version. */
  write(written: ReviewAnswers, now: Date): void {
    const kept = Object.entries({ ...this.answers, ...written }).filter(([, value]) => value !== null);
    this.answers = Object.fromEntries(kept);
    const stamp: ReviewStamp = { version: this.version + 1, at: now.toISOString() };
    const stamps = Object.keys(written).map((field) => [field, stamp] as const);
    this.answerStamps = { ...this.answerStamps, ...Object.fromEntries(stamps) };
    this.savedAt = now;
  }

  private withdrawResult(): void {
    Object.assign(this, { total: null, recommendation: null, submittedAt: null });
  }
}
