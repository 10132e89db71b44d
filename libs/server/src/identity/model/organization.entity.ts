import type { OrganizationKind, RegistrationStatus } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody may say about an organization. A number and a web site are never required. */
export interface OrganizationDetails {
  name: string;
  kind: OrganizationKind;
  country: string;
  registrationStatus: RegistrationStatus;
  registrationNumber: string | null;
  website: string | null;
}

/** A group that applies and reports. */
@Entity('organization')
export class Organization implements OrganizationDetails {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: OrganizationKind;
  @Column('text') country: string;
  @Column('text') registrationStatus: RegistrationStatus;
  @Column('text', { nullable: true }) registrationNumber: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('int') version: number;

  /** Takes over what was said; a number is only kept of a registered organization. */
  describe(details: OrganizationDetails): void {
    this.name = details.name;
    this.kind = details.kind;
    this.country = details.country;
    this.registrationStatus = details.registrationStatus;
    this.registrationNumber = details.registrationStatus === 'registered' ? details.registrationNumber : null;
    this.website = details.website;
  }
}
