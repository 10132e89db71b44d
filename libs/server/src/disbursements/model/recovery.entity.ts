import type { RecoveryReason, RecoveryState } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AmountAboveDemand } from '../domain/disbursement-errors.js';
import { recoveryLifecycle } from '../domain/disbursement-lifecycles.js';

/** What was paid and is asked back. */
@Entity('recovery')
export class Recovery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  /** The award's, for who may see it. */
  @Column('uuid') organizationId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('text') currency: string;
  @Column('bigint', { transformer: bigintColumn }) amountMinor: bigint;
  @Column('bigint', { transformer: bigintColumn }) receivedMinor: bigint;
  @Column('text') reason: RecoveryReason;
  /** For staff alone. */
  @Column('text', { nullable: true }) note: string | null;
  /** A calendar date: by when. */
  @Column('date') dueOn: string;
  @Column('text') state: RecoveryState;
  @Column('uuid') demandedBy: string;
  @Column('timestamptz') demandedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('int') version: number;

  /** What has not come back of it. */
  get openMinor(): bigint {
    return this.amountMinor - this.receivedMinor;
  }

  /** Some of it came back, or all that was missing. Throws `AmountAboveDemand`. */
  receive(now: Date, amountMinor: bigint): void {
    const isRest = amountMinor === this.openMinor;
    this.state = recoveryLifecycle.next(this.state, 'recovery.receive', isRest ? 'received' : 'demanded');
    if (amountMinor > this.openMinor) throw new AmountAboveDemand(this.openMinor, this.currency);
    this.receivedMinor += amountMinor;
    if (isRest) this.closedAt = now;
  }

  /** It was asked for by mistake. */
  withdraw(now: Date): void {
    this.state = recoveryLifecycle.next(this.state, 'recovery.withdraw');
    this.closedAt = now;
  }
}
