import type { IneligibilityReason } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the screening of an application ended; the database refuses to change it. */
@Entity('screening_verdict')
export class ScreeningVerdict {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('text') verdict: 'eligible' | 'ineligible';
  /** Of an ineligible one, one at least. */
  @Column('text', { array: true }) reasons: IneligibilityReason[];
  /** For the applicant, in the language of the application. */
  @Column('text', { nullable: true }) explanation: string | null;
  @Column('uuid') decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
}
