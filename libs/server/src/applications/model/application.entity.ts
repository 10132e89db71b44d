import type { ApplicationLevel, ApplicationState, Language } from '@candela/contracts';
import { APPLICATION_LEVELS } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LevelNotHigher } from '../domain/application-errors.js';
import { applicationLifecycle } from '../domain/application-lifecycle.js';
import type { Headline } from '../domain/headline.js';

/** One organization's request to one call. */
@Entity('application')
export class Application {
  @PrimaryColumn('uuid') id: string;
  @Column('text') reference: string;
  @Column('uuid') callId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') formVersionId: string;
  @Column('uuid') organizationId: string;
  @Column('text') state: ApplicationState;
  @Column('text') confidentiality: ApplicationLevel;
  @Column('uuid', { array: true }) readerIds: string[];
  @Column('text') language: Language;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text') currency: string;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) amountRequestedMinor: bigint | null;
  /** For searches; the database keeps it. */
  @Column({ type: 'tsvector', select: false, insert: false, update: false }) words?: string;
  /** Seals confidential answers, wrapped by the master key; null where it has none yet. */
  @Column('bytea', { nullable: true }) answersKey: Buffer | null;
  @Column('uuid') startedBy: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  /** Since when the screening waits to go on: its beginning, or the last time that it came back. */
  @Column('timestamptz', { nullable: true }) screeningSince: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
  @Column('timestamptz', { nullable: true }) purgeWarnedAt: Date | null;
  @Column('int') version: number;

  /** Hands it in. `readerIds`: who may read it should it be restricted. */
  submit(now: Date, headline: Headline, readerIds: string[]): void {
    this.state = applicationLifecycle.next(this.state, 'application.submit');
    this.submittedAt = now;
    this.describe(headline);
    if (this.confidentiality === 'restricted') this.readerIds = readerIds;
  }

  /** Takes it back, for good. */
  withdraw(now: Date, reason: string | null): void {
    this.state = applicationLifecycle.next(this.state, 'application.withdraw');
    this.withdrawnAt = now;
    this.withdrawalReason = reason;
  }

  /** The programme begins to look at it. */
  startScreening(now: Date): void {
    this.state = applicationLifecycle.next(this.state, 'application.start-screening');
    this.screeningSince = now;
  }

  /** It may go on to its reviewers. */
  findEligible(): void {
    this.state = applicationLifecycle.next(this.state, 'application.find-eligible');
  }

  /** It goes no further. */
  findIneligible(): void {
    this.state = applicationLifecycle.next(this.state, 'application.find-ineligible');
  }

  /** Goes back to the applicant, for some answers. */
  requestChanges(): void {
    this.state = applicationLifecycle.next(this.state, 'application.request-changes');
  }

  /** Comes back with them. */
  resubmit(now: Date, headline: Headline): void {
    this.state = applicationLifecycle.next(this.state, 'application.resubmit');
    this.screeningSince = now;
    this.describe(headline);
  }

  /** Narrows who may read it. `readerIds`: who may, where the level names people. Throws `LevelNotHigher`. */
  raiseConfidentiality(level: ApplicationLevel, readerIds: string[]): void {
    const height = (one: ApplicationLevel): number => APPLICATION_LEVELS.indexOf(one);
    if (height(level) <= height(this.confidentiality)) throw new LevelNotHigher(this.confidentiality);
    this.confidentiality = level;
    if (level === 'restricted') this.readerIds = readerIds;
  }

  /** Keeps what lists show of the answers. Returns whether anything is new. */
  describe(headline: Partial<Headline>): boolean {
    const {
      title = this.title,
      country = this.country,
      amountRequestedMinor = this.amountRequestedMinor,
    } = headline;
    const same =
      title === this.title && country === this.country && amountRequestedMinor === this.amountRequestedMinor;
    Object.assign(this, { title, country, amountRequestedMinor });
    return !same;
  }
}
