import type { AwardState, CallTemplateKey, LocalizedText } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { awardLifecycle } from '../domain/award-lifecycle.js';

/** What one organization is given for one application. */
@Entity('award')
export class Award {
  @PrimaryColumn('uuid') id: string;
  @Column('text') reference: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') callId: string;
  @Column('uuid') programId: string;
  /** The call's, for the scope of staff. */
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') organizationId: string;
  /** The call's: it says how the award is paid and what it owes to report. */
  @Column('text') template: CallTemplateKey;
  @Column('text') title: string;
  @Column('text') currency: string;
  @Column('bigint', { transformer: bigintColumn }) amountMinor: bigint;
  /** Calendar dates, both inclusive. */
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') state: AwardState;
  @Column('timestamptz') offeredAt: Date;
  @Column('timestamptz', { nullable: true }) activatedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { nullable: true }) terminatedAt: Date | null;
  @Column('jsonb', { nullable: true }) terminationReason: LocalizedText | null;
  @Column('int') version: number;

  /** Its agreement is in force. */
  activate(now: Date): void {
    this.state = awardLifecycle.next(this.state, 'award.activate');
    this.activatedAt = now;
  }

  /** Its final report is accepted; what is left is the checklist. */
  beginClosing(): void {
    this.state = awardLifecycle.next(this.state, 'award.begin-closing');
  }

  /** Everything on the checklist is done. */
  close(now: Date): void {
    this.state = awardLifecycle.next(this.state, 'award.close');
    this.closedAt = now;
  }

  /** Ends it before its time, with the reason that its organization is told. */
  terminate(now: Date, reason: LocalizedText): void {
    this.state = awardLifecycle.next(this.state, 'award.terminate');
    this.terminatedAt = now;
    this.terminationReason = reason;
  }
}
