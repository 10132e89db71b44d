import {
  ASSESSMENT_ACCOUNTS,
  type AssessmentAccount,
  type AssessmentKind,
  type AssessmentState,
} from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { assessmentLifecycle } from '../domain/lifecycles.js';

/** One look at an organization: the baseline, a half-yearly report, or the endline. */
@Entity('capacity_assessment')
export class CapacityAssessment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') fileId: string;
  @Column('text') kind: AssessmentKind;
  @Column('int') number: number;
  /** Calendar dates, inclusive. */
  @Column('date') periodFrom: string;
  @Column('date') periodTo: string;
  @Column('date') dueOn: string;
  @Column('text') state: AssessmentState;
  @Column('text') example: string;
  @Column('text') planChanges: string;
  /** Read by the team only. */
  @Column('text') obstacles: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('int') version: number;

  /** What is told beside the levels. */
  get accounts(): Record<AssessmentAccount, string> {
    return Object.fromEntries(ASSESSMENT_ACCOUNTS.map((key) => [key, this[key]])) as Record<
      AssessmentAccount,
      string
    >;
  }

  /** Writes one of the texts. */
  tell(account: AssessmentAccount, text: string): void {
    this[account] = text;
  }

  /** Handed in: the organization's last word until an officer has looked. */
  submit(now: Date, by: string | null): void {
    this.state = assessmentLifecycle.next(this.state, 'capacity.submit-assessment');
    Object.assign(this, { submittedAt: now, submittedBy: by, note: null });
  }

  /** Back to the organization, with what is to be changed. */
  sendBack(note: string): void {
    this.state = assessmentLifecycle.next(this.state, 'capacity.return-assessment');
    Object.assign(this, { submittedAt: null, submittedBy: null, note });
  }

  /** Agreed to; it stands from here on. */
  confirm(now: Date, by: string | null): void {
    this.state = assessmentLifecycle.next(this.state, 'capacity.confirm-assessment');
    Object.assign(this, { confirmedAt: now, confirmedBy: by });
  }
}
