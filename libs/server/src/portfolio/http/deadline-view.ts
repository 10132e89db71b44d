import {
  DEADLINE_KINDS,
  DEADLINE_STANDINGS,
  type DeadlineKind,
  type DeadlineStanding,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { DashboardProgramView } from './program-dashboard-view.js';

/** An organization as staff see it: its name, or an alias where the name is for the team alone. */
export class DeadlineApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

export class DeadlineApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: DeadlineApplicantView }) applicant: DeadlineApplicantView;
}

/** Something that has a day by which it should be done. Days are those of the place where the call is run. */
export class DeadlineView {
  @ApiProperty({ enum: DEADLINE_KINDS, enumName: 'DeadlineKind' }) kind: DeadlineKind;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  /** Where it is about an award. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) awardId: string | null;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ example: 'LIF-KE-2026' }) callReference: string;
  @ApiProperty({ type: DeadlineApplicationView }) application: DeadlineApplicationView;
  /** How many are allowed; null where somebody set a day. */
  @ApiProperty({ type: 'integer', nullable: true }) businessDays: number | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) doneOn: string | null;
  @ApiProperty({ enum: DEADLINE_STANDINGS, enumName: 'DeadlineStanding' }) standing: DeadlineStanding;
  /** In business days; 0 in time. */
  @ApiProperty({ type: 'integer' }) lateDays: number;
}

export class DeadlinePageView {
  @ApiProperty({ type: DashboardProgramView }) program: DashboardProgramView;
  @ApiProperty({ type: [DeadlineView] }) items: DeadlineView[];
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
