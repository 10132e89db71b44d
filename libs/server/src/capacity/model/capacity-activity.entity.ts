import type { ActivityMode, ActivityType } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that was done to grow. A mistake is corrected, or struck out with a reason; nothing is removed. */
@Entity('capacity_activity')
export class CapacityActivity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') fileId: string;
  @Column('uuid', { nullable: true }) planItemId: string | null;
  @Column('text') type: ActivityType;
  @Column('text') topic: string;
  @Column('text') mode: ActivityMode;
  @Column('date') heldOn: string;
  @Column('int') minutes: number;
  /** A name or an alias, as the organization wishes. */
  @Column('text') expert: string;
  @Column('int') women: number;
  @Column('int') men: number;
  @Column('int') another: number;
  /** Mean results of a test, in percent. */
  @Column('int', { nullable: true }) scoreBefore: number | null;
  @Column('int', { nullable: true }) scoreAfter: number | null;
  /** From 1 to 5, the mean of what participants said. */
  @Column('int', { nullable: true }) feedback: number | null;
  @Column('timestamptz', { nullable: true }) struckOutAt: Date | null;
  @Column('text', { nullable: true }) strikeReason: string | null;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) correctedAt: Date | null;
  @Column('int') version: number;
}
