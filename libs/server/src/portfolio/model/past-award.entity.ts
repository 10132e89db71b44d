import type { LocalizedText, RescindedBy } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredAward } from '../domain/registered-award.js';

/** An award of the past, as its register tells it. Only an import writes it. */
@Entity('past_award')
export class PastAward implements RegisteredAward {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') registerId: string;
  @Column('text') identifier: string;
  /** With the identifier, what an award is known by. */
  @Column('text') organizationKey: string;
  @Column('text') organizationName: string;
  @Column('text', { nullable: true }) organizationCity: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) areaServed: string | null;
  @Column('text', { nullable: true }) funder: string | null;
  @Column('text') program: string;
  @Column('text', { nullable: true }) programArea: string | null;
  @Column('text', { nullable: true }) fund: string | null;
  @Column('text', { nullable: true }) population: string | null;
  @Column('text', { array: true }) ageGroups: string[];
  @Column('text', { nullable: true }) result: string | null;
  @Column('int') fiscalYear: number;
  @Column('date', { nullable: true }) submittedOn: string | null;
  @Column('date', { nullable: true }) approvedOn: string | null;
  @Column('date', { nullable: true }) modifiedOn: string | null;
  @Column('int', { nullable: true }) durationMonths: number | null;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) appliedMinor: bigint | null;
  @Column('bigint', { transformer: bigintColumn }) awardedMinor: bigint;
  @Column('bigint', { transformer: bigintColumn }) rescindedMinor: bigint;
  @Column('text', { nullable: true }) rescindedBy: RescindedBy | null;
  @Column('text') currency: string;
  @Column('jsonb') description: LocalizedText;
  @Column('text', { nullable: true }) incorporationNumber: string | null;
  @Column('text', { nullable: true }) charityNumber: string | null;
  @Column('jsonb') details: Record<string, string>;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('int') version: number;
  /** Made by the database from names and descriptions. */
  @Column({ type: 'tsvector', select: false, insert: false, update: false }) search?: string;
}
