import type { Language } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Letter } from '../domain/letter.js';

/** The letter that told a decision, as it was sent; the database refuses to change it. */
@Entity('decision_letter')
export class DecisionLetter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') decisionId: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') organizationId: string;
  @Column('text') language: Language;
  @Column('jsonb') content: Letter;
  @Column('timestamptz') sentAt: Date;
}
