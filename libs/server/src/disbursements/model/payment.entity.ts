import type { PaymentProblem, PaymentSide, PaymentState } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayImpossible } from '../domain/disbursement-errors.js';
import { paymentLifecycle } from '../domain/disbursement-lifecycles.js';

/** What somebody found wrong; nobody where the award ended. */
export interface Ending {
  by: string | null;
  problem: PaymentProblem;
  /** For staff alone. */
  note: string | null;
}

/** One try to pay an instalment, or a part of it. */
@Entity('payment')
export class Payment {
  @PrimaryColumn('uuid') id: string;
  /** Random, and the same on the bank's statement. */
  @Column('text') reference: string;
  @Column('uuid') instalmentId: string;
  @Column('uuid') awardId: string;
  /** The award's, for who may see it. */
  @Column('uuid') organizationId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('text') currency: string;
  @Column('bigint', { transformer: bigintColumn }) amountMinor: bigint;
  @Column('text') state: PaymentState;
  @Column('text') requestedAs: PaymentSide;
  @Column('uuid') requestedBy: string;
  @Column('timestamptz') requestedAt: Date;
  @Column('uuid', { nullable: true }) checkedBy: string | null;
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('uuid', { nullable: true }) markedPaidBy: string | null;
  @Column('timestamptz', { nullable: true }) markedPaidAt: Date | null;
  /** The day on which the bank paid. */
  @Column('date', { nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) bankReference: string | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) problem: PaymentProblem | null;
  @Column('text', { nullable: true }) note: string | null;
  /** When it came to its state. */
  @Column('timestamptz') changedAt: Date;
  @Column('int') version: number;

  /** A finance officer finds everything right. */
  check(now: Date, by: string): void {
    this.move('payment.check', now);
    Object.assign(this, { checkedBy: by, checkedAt: now });
  }

  /** Another lets the money go. */
  approve(now: Date, by: string): void {
    this.move('payment.approve', now);
    Object.assign(this, { approvedBy: by, approvedAt: now });
  }

  /** The bank has paid. Throws `DayImpossible` for a day to come, or one before the approval. */
  markPaid(
    now: Date,
    by: string,
    { paidOn, bankReference }: { paidOn: string; bankReference: string },
  ): void {
    this.move('payment.mark-paid', now);
    // One day of grace on either side: the bank's day is local, the portal's is not.
    if (paidOn > dayOf(now, 1)) throw new DayImpossible('payment.paid-in-the-future', 'paidOn');
    if (paidOn < dayOf(this.approvedAt!, -1))
      throw new DayImpossible('payment.paid-before-approval', 'paidOn');
    Object.assign(this, { markedPaidBy: by, markedPaidAt: now, paidOn, bankReference });
  }

  /** Somebody who checks or approves says no. */
  reject(now: Date, ending: Ending): void {
    this.end('payment.reject', now, ending);
  }

  /** The bank could not carry it out. */
  fail(now: Date, ending: Ending): void {
    this.end('payment.fail', now, ending);
  }

  /** It was paid, and came back. */
  return(now: Date, ending: Ending): void {
    this.end('payment.return', now, ending);
  }

  private end(
    action: 'payment.reject' | 'payment.fail' | 'payment.return',
    now: Date,
    { by, problem, note }: Ending,
  ): void {
    this.move(action, now);
    Object.assign(this, { endedBy: by, endedAt: now, problem, note });
  }

  private move(action: (typeof paymentLifecycle.actions)[number], now: Date): void {
    this.state = paymentLifecycle.next(this.state, action);
    this.changedAt = now;
  }
}

function dayOf(instant: Date, daysLater: number): string {
  return new Date(instant.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);
}
