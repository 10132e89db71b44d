import type { DecisionOutcome, DecisionState, DeclineReason, LocalizedText } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decisionLifecycle } from '../domain/decision-lifecycle.js';
import type { Proposal } from '../domain/proposal.js';

/** What is decided about one application, from the recommendation to its telling. */
@Entity('decision')
export class Decision implements Proposal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') callId: string;
  /** The application's, for the scope of staff. */
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') organizationId: string;
  @Column('text') state: DecisionState;
  @Column('text') outcome: DecisionOutcome;
  @Column('text') currency: string;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) amountMinor: bigint | null;
  /** Calendar dates, both inclusive. */
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('jsonb') conditions: LocalizedText[];
  @Column('text', { nullable: true }) reasonCode: DeclineReason | null;
  /** For the staff alone. */
  @Column('text') rationale: string;
  /** For the applicant, once released. */
  @Column('jsonb', { nullable: true }) feedback: LocalizedText | null;
  @Column('text', { nullable: true }) returnReason: string | null;
  /** Everybody who had a hand in the recommendation. */
  @Column('uuid', { array: true }) proposerIds: string[];
  @Column('uuid') recommendedBy: string;
  @Column('timestamptz') recommendedAt: Date;
  @Column('uuid', { nullable: true }) returnedBy: string | null;
  @Column('timestamptz', { nullable: true }) returnedAt: Date | null;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('uuid', { nullable: true }) releasedBy: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('int') version: number;

  /** Takes another recommendation, by whoever revises it. */
  revise(proposal: Proposal, by: string, now: Date): void {
    this.state = decisionLifecycle.next(this.state, 'decision.revise');
    const proposerIds = [...new Set([...this.proposerIds, by])];
    Object.assign(this, proposal, { proposerIds, recommendedBy: by, recommendedAt: now });
  }

  /** Gives it back with a reason; an approval that nobody was told is undone by it. */
  return(reason: string, by: string, now: Date): void {
    this.state = decisionLifecycle.next(this.state, 'decision.return');
    Object.assign(this, { returnReason: reason, returnedBy: by, returnedAt: now });
    Object.assign(this, { approvedBy: null, approvedAt: null });
  }

  /** Binds the call's money. */
  approve(by: string, now: Date): void {
    this.state = decisionLifecycle.next(this.state, 'decision.approve');
    Object.assign(this, { approvedBy: by, approvedAt: now });
  }

  /** Is told to the applicant; from here on it stands. */
  release(by: string | null, now: Date): void {
    this.state = decisionLifecycle.next(this.state, 'decision.release');
    Object.assign(this, { releasedBy: by, releasedAt: now });
  }

  /** Nothing comes of it. */
  withdraw(now: Date): void {
    this.state = decisionLifecycle.next(this.state, 'decision.withdraw');
    this.withdrawnAt = now;
  }
}
