import type { LedgerAccount, LedgerEntryKind } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened to the money of an award; the database refuses to change it. */
@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  /** Of the award: counts from 1. */
  @Column('int') number: number;
  @Column('text') kind: LedgerEntryKind;
  @Column('text') currency: string;
  /** How many postings belong to it. */
  @Column('int') postings: number;
  @Column('uuid', { nullable: true }) paymentId: string | null;
  @Column('uuid', { nullable: true }) recoveryId: string | null;
  @Column('uuid', { nullable: true }) reversesEntryId: string | null;
  /** The day of which it tells. */
  @Column('date') effectiveOn: string;
  @Column('timestamptz') recordedAt: Date;
  /** Nobody where the portal did it. */
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('text', { nullable: true }) bankReference: string | null;
}

/** What an entry does to one account. */
@Entity('ledger_posting')
export class LedgerPosting {
  @PrimaryColumn('uuid') entryId: string;
  @Column('uuid') awardId: string;
  @Column('text') currency: string;
  @PrimaryColumn('text') account: LedgerAccount;
  @Column('bigint', { transformer: bigintColumn }) amountMinor: bigint;
}

/** What is in one account of an award; the database keeps it. */
@Entity('ledger_balance')
export class LedgerBalance {
  @PrimaryColumn('uuid') awardId: string;
  @PrimaryColumn('text') account: LedgerAccount;
  @Column('text') currency: string;
  @Column('bigint', { transformer: bigintColumn }) balanceMinor: bigint;
}
