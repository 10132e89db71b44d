import type { CapacityPlanState } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { planLifecycle } from '../domain/lifecycles.js';

/** The growth of one organization during one award. Its id is the award's. */
@Entity('capacity_file')
export class CapacityFile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') programId: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') organizationId: string;
  @Column('text') planState: CapacityPlanState;
  @Column('timestamptz', { nullable: true }) planAgreedAt: Date | null;
  @Column('timestamptz', { nullable: true }) droppedOutAt: Date | null;
  @Column('text', { nullable: true }) dropOutReason: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('int') version: number;

  /** The plan stands from here on; what becomes of it is told item by item. */
  agreePlan(now: Date): void {
    this.planState = planLifecycle.next(this.planState, 'capacity.agree-plan');
    this.planAgreedAt = now;
  }

  /** The organization goes no further; what was told stays. */
  dropOut(now: Date, reason: string): void {
    this.droppedOutAt = now;
    this.dropOutReason = reason;
  }
}
