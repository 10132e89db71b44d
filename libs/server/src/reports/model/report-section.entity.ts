import { Column, Entity } from 'typeorm';
import { DraftedSection } from '../../drafting/index.js';

/** The answers to one section of one report, as they stand. */
@Entity('report_section')
export class ReportSection extends DraftedSection {
  @Column('uuid') reportId: string;
}
