import type { CapacityArea, PlanItemState } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { planItemLifecycle, type PlanItemAction } from '../domain/lifecycles.js';

/** One thing of the plan: from a level to a level, by what, by whom, until when. */
@Entity('capacity_plan_item')
export class CapacityPlanItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') fileId: string;
  @Column('text') area: CapacityArea;
  @Column('int') currentLevel: number;
  @Column('int') targetLevel: number;
  @Column('text') activity: string;
  @Column('text') provider: string;
  @Column('date') dueOn: string;
  /** In the award's currency. */
  @Column('bigint', { nullable: true, transformer: bigintColumn }) costMinor: bigint | null;
  @Column('text') indicator: string;
  @Column('text') state: PlanItemState;
  @Column('text', { nullable: true }) dropReason: string | null;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
  @Column('timestamptz') updatedAt: Date;
  @Column('int') version: number;

  /** Goes on, or comes to an end. A reason belongs to what is dropped and to nothing else. */
  progress(action: PlanItemAction, reason: string | null): void {
    this.state = planItemLifecycle.next(this.state, action);
    this.dropReason = this.state === 'dropped' ? reason : null;
  }
}
