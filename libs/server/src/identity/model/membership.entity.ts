import type { OrganizationRole } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person may do for one organization. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') userId: string;
  @Column('text', { array: true }) roles: OrganizationRole[];
  @Column('timestamptz') joinedAt: Date;
  @Column('int') version: number;
}
