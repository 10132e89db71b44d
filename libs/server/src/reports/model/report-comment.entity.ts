import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the programme says to an answer of a revision, or to all of it. */
@Entity('report_comment')
export class ReportComment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') reportId: string;
  @Column('int') revisionNumber: number;
  /** "section/question"; null for the whole report. */
  @Column('text', { nullable: true }) question: string | null;
  @Column('text') text: string;
  @Column('uuid') writtenBy: string;
  @Column('timestamptz') writtenAt: Date;
}
