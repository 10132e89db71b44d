import type { ApplicationLevel, ApplicationState, DeadlineKind } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something about an application that has a day by which it should be done, with what decides who may see it: a view. */
@Entity('program_deadline', { synchronize: false })
export class ProgramDeadline {
  @PrimaryColumn('text') kind: DeadlineKind;
  /** Of the application, the decision, whatever it is about. */
  @PrimaryColumn('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) awardId: string | null;
  @Column('uuid') applicationId: string;
  @Column('text') reference: string;
  @Column('uuid') callId: string;
  @Column('uuid') programId: string;
  @Column('text') callReference: string;
  @Column('uuid', { nullable: true }) missionId: string | null;
  @Column('uuid') organizationId: string;
  @Column('text') confidentiality: ApplicationLevel;
  @Column('uuid', { array: true }) readerIds: string[];
  @Column('timestamptz') submittedAt: Date;
  @Column('text') state: ApplicationState;
  /** Where the call is run: the dates below are days there. */
  @Column('text') timeZone: string;
  /** How many the programme allows itself; null where somebody set a day. */
  @Column('int', { nullable: true }) businessDays: number | null;
  @Column('date') startedOn: string;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
}
