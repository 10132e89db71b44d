import type { StaffRole } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One staff role of one person, for all missions (`missionIds` empty) or for the named ones. */
@Entity('staff_grant')
export class StaffGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') role: StaffRole;
  @Column('uuid', { array: true }) missionIds: string[];
  @Column('timestamptz') grantedAt: Date;
}
