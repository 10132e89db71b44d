import type { CallReviewerState } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { callReviewerLifecycle } from '../domain/call-reviewer-lifecycle.js';

/** Somebody who was asked to review for a call. */
@Entity('call_reviewer')
export class CallReviewer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') userId: string;
  @Column('text') state: CallReviewerState;
  @Column('int') loadMax: number;
  @Column('uuid') invitedBy: string;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('int') version: number;

  accept(now: Date): void {
    this.state = callReviewerLifecycle.next(this.state, 'call-reviewer.accept');
    this.answeredAt = now;
  }

  decline(now: Date): void {
    this.state = callReviewerLifecycle.next(this.state, 'call-reviewer.decline');
    this.answeredAt = now;
  }

  remove(): void {
    this.state = callReviewerLifecycle.next(this.state, 'call-reviewer.remove');
  }

  /** Asks somebody again who declined or was removed. */
  inviteAgain(by: string, loadMax: number, now: Date): void {
    this.state = callReviewerLifecycle.next(this.state, 'call-reviewer.invite');
    Object.assign(this, { invitedBy: by, invitedAt: now, answeredAt: null, loadMax });
  }
}
