import type { InstalmentState, InstalmentTrigger } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AmountAboveOpen } from '../domain/disbursement-errors.js';
import { instalmentLifecycle } from '../domain/disbursement-lifecycles.js';

/** One part of an award, paid when its condition is met and its day has come. */
@Entity('instalment')
export class Instalment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  /** The award's, for who may see it. */
  @Column('uuid') organizationId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  /** Counts from 1. */
  @Column('int') number: number;
  @Column('int') shareBp: number;
  @Column('text') currency: string;
  @Column('bigint', { transformer: bigintColumn }) amountMinor: bigint;
  /** Paid and not returned. */
  @Column('bigint', { transformer: bigintColumn }) paidMinor: bigint;
  @Column('text') trigger: InstalmentTrigger;
  @Column('boolean') isHoldback: boolean;
  /** A calendar date: not before it. */
  @Column('date') dueOn: string;
  @Column('timestamptz', { nullable: true }) conditionMetAt: Date | null;
  @Column('text') state: InstalmentState;
  /** Since when it is due. */
  @Column('timestamptz', { nullable: true }) dueSince: Date | null;
  @Column('int') version: number;

  /** What is not paid of it. */
  get openMinor(): bigint {
    return this.amountMinor - this.paidMinor;
  }

  /** Its condition is met. A report that is accepted early brings its day forward; a later day in an agreement stands. */
  meetCondition(now: Date, today: string): void {
    this.conditionMetAt ??= now;
    if (this.trigger !== 'agreementCountersigned' && this.dueOn > today) this.dueOn = today;
  }

  /** It may be asked for from now on. */
  becomeDue(now: Date): void {
    this.state = instalmentLifecycle.next(this.state, 'instalment.become-due');
    this.dueSince = now;
  }

  /** A payment is asked for. Throws `AmountAboveOpen`. */
  requestPayment(amountMinor: bigint): void {
    this.state = instalmentLifecycle.next(this.state, 'instalment.request-payment');
    if (amountMinor > this.openMinor) throw new AmountAboveOpen(this.openMinor, this.currency);
  }

  /** The payment that was asked for is made; what it left is due. */
  settle(now: Date, amountMinor: bigint): void {
    this.paidMinor += amountMinor;
    this.state = instalmentLifecycle.next(
      this.state,
      'instalment.settle',
      this.openMinor === 0n ? 'paid' : 'due',
    );
    this.dueSince = now;
  }

  /** The payment that was asked for is not made: it is due again. */
  reopen(now: Date): void {
    this.state = instalmentLifecycle.next(this.state, 'instalment.reopen');
    this.dueSince = now;
  }

  /** A payment came back: what it paid is due again, unless the award has ended. */
  takeBack(now: Date, amountMinor: bigint): void {
    this.paidMinor -= amountMinor;
    if (this.state === 'paid') this.reopen(now);
  }

  /** What is open of it will not be paid. */
  cancel(): void {
    this.state = instalmentLifecycle.next(this.state, 'instalment.cancel');
  }
}
