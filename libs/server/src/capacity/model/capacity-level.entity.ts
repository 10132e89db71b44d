import type { CapacityArea } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The level of one area in one assessment, with what shows it. Each is written on its own, so that two may write at once. */
@Entity('capacity_level')
export class CapacityLevel {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') assessmentId: string;
  @Column('text') area: CapacityArea;
  @Column('int', { nullable: true }) level: number | null;
  @Column('text') evidence: string;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
  @Column('timestamptz', { nullable: true }) updatedAt: Date | null;
  @Column('int') version: number;
}
