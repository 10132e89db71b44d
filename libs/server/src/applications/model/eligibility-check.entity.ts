import type { EligibilityAnswer, EligibilityCheckKey } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an officer found about one thing to check. */
export interface CheckedItem {
  answer: EligibilityAnswer | null;
  note: string;
  by: string;
  /** ISO instant. */
  at: string;
}

/** The checklist of one application, as far as officers have come with it. */
@Entity('eligibility_check')
export class EligibilityCheck {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('jsonb') items: Partial<Record<EligibilityCheckKey, CheckedItem>>;
  @Column('int') version: number;

  /** Keeps what was found, with who and when. */
  check(key: EligibilityCheckKey, found: Pick<CheckedItem, 'answer' | 'note'>, by: string, now: Date): void {
    this.items = { ...this.items, [key]: { ...found, by, at: now.toISOString() } };
  }
}
