import { Column, Entity } from 'typeorm';
import { DraftedSection } from '../../drafting/index.js';

/** The answers to one section of one application, as they stand. */
@Entity('application_section')
export class ApplicationSection extends DraftedSection {
  @Column('uuid') applicationId: string;
}
