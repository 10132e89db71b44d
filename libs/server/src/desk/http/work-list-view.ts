import { WORK_KINDS, type WorkItem, type WorkKind } from '@candela/contracts';
import { LocalizedTextView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** One thing that waits for the reader. */
export class WorkItemView implements WorkItem {
  @ApiProperty({ enum: WORK_KINDS, enumName: 'WorkKind' }) kind: WorkKind;
  /** Id of the application or the call, as the kind says. */
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty() reference: string;
  /** Title of the call; null for an application. */
  @ApiProperty({ type: LocalizedTextView, nullable: true }) callTitle: LocalizedTextView | null;
  /** Title of the application; null for a call. */
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  /** Since when it waits. */
  @ApiProperty({ format: 'date-time' }) since: string;
  /** By when, where there is a limit. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
}

/** How many things of one kind wait. */
export class WorkCountView {
  @ApiProperty({ enum: WORK_KINDS, enumName: 'WorkKind' }) kind: WorkKind;
  @ApiProperty() count: number;
}

/** What needs the reader, the oldest obligation first; at most 50, the counts tell of all. */
export class WorkListView {
  @ApiProperty({ type: [WorkItemView] }) items: WorkItemView[];
  @ApiProperty({ type: [WorkCountView] }) counts: WorkCountView[];
}
