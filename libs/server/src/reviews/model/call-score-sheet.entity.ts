import type { ScoreSheet } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The grid of a call: the template's, as it was when the first reviewer was invited. Never changes. */
@Entity('call_score_sheet')
export class CallScoreSheet {
  @PrimaryColumn('uuid') callId: string;
  @Column('jsonb') definition: ScoreSheet;
  @Column('timestamptz') frozenAt: Date;
}
