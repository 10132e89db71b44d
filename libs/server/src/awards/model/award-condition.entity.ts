import type { LocalizedText } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that an award depends on, in the words of the decision. */
@Entity('award_condition')
export class AwardCondition {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  /** Counts from 1. */
  @Column('int') number: number;
  @Column('jsonb') text: LocalizedText;
  @Column('timestamptz', { nullable: true }) metAt: Date | null;
  @Column('uuid', { nullable: true }) metBy: string | null;
  /** How it was shown; for the staff alone. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('int') version: number;

  /** An officer has found it met. */
  meet(by: string, now: Date, note: string | null): void {
    Object.assign(this, { metBy: by, metAt: now, note });
  }
}
