import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AwardChanges } from '../domain/registered-award.js';

/** What one import changed about one award. */
@Entity('past_award_change')
export class PastAwardChange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') pastAwardId: string;
  @Column('uuid') importId: string;
  @Column('timestamptz') changedAt: Date;
  @Column('jsonb') changes: AwardChanges;
}
