import type { FormUi, Language, ReportKind, ReportState } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ReportDateNotLater } from '../domain/report-errors.js';
import { reportLifecycle } from '../domain/report-lifecycle.js';

/** What one award owes to report, once. */
@Entity('report')
export class Report {
  @PrimaryColumn('uuid') id: string;
  @Column('text') reference: string;
  @Column('uuid') awardId: string;
  /** Counts from 1, in the order of the days. */
  @Column('int') number: number;
  /** The award's: its level says who may read the report. */
  @Column('uuid') applicationId: string;
  @Column('uuid') callId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') organizationId: string;
  @Column('text') kind: ReportKind;
  @Column('text') title: string;
  /** Language of the answers. */
  @Column('text') language: Language;
  /** Calendar dates, both inclusive. */
  @Column('date') periodFrom: string;
  @Column('date') periodTo: string;
  @Column('date') dueOn: string;
  /** The call's: the day on which it is due is a day there. */
  @Column('text') timeZone: string;
  @Column('text') state: ReportState;
  /** The questions, frozen with the plan that the application was approved for. */
  @Column('jsonb') definition: FormUi;
  @Column('timestamptz') scheduledAt: Date;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  /** When and by whom it was accepted, returned last, or given up. */
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) skipReason: string | null;
  @Column('text', { nullable: true }) extensionReason: string | null;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) unspentMinor: bigint | null;
  @Column('int') version: number;

  /** The first answer was written. Returns whether it was the first. */
  begin(): boolean {
    if (!reportLifecycle.allows(this.state, 'report.begin')) return false;
    this.state = reportLifecycle.next(this.state, 'report.begin');
    return true;
  }

  /** Hands it in; `unspentMinor` is what it says is left. */
  submit(now: Date, unspentMinor: bigint | null): void {
    this.state = reportLifecycle.next(this.state, 'report.submit');
    this.submittedAt = now;
    this.unspentMinor = unspentMinor;
  }

  /** Gives it back to be changed. */
  return(now: Date, by: string | null): void {
    this.state = reportLifecycle.next(this.state, 'report.return');
    this.decide(now, by);
  }

  accept(now: Date, by: string | null): void {
    this.state = reportLifecycle.next(this.state, 'report.accept');
    this.decide(now, by);
  }

  /** Gives it up: it is not owed any more. */
  skip(now: Date, by: string | null, reason: string | null): void {
    this.state = reportLifecycle.next(this.state, 'report.skip');
    this.skipReason = reason;
    this.decide(now, by);
  }

  /** Gives more time. Throws `ReportDateNotLater`. */
  extend(dueOn: string, reason: string): void {
    if (dueOn <= this.dueOn) throw new ReportDateNotLater(this.dueOn);
    this.dueOn = dueOn;
    this.extensionReason = reason;
  }

  private decide(now: Date, by: string | null): void {
    this.decidedAt = now;
    this.decidedBy = by;
  }
}
