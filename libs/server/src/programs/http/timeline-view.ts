import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Page } from '@candela/contracts';
import type { TimelineEvent } from '../../audit/index.js';

export class CallTimelineQuery {
  @ApiPropertyOptional() @IsOptional() @MaxLength(500) @IsString() cursor?: string;
}

/** One thing that was done with a call; catalogue key `call.happened.<action>`. */
export class CallEventView {
  @ApiProperty() seq: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: 'call.publish' }) action: string;
  /** Null where the portal did it by itself. */
  @ApiProperty({ type: String, nullable: true }) actorName: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class CallTimelineView {
  @ApiProperty({ type: [CallEventView] }) items: CallEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A page of the timeline as it goes out. */
export function callTimelineView({ items, nextCursor }: Page<TimelineEvent>): CallTimelineView {
  const shown = items.map(({ seq, at, action, staffName, reason }) => ({
    ...{ seq, action, reason },
    at: at.toISOString(),
    actorName: staffName,
  }));
  return { items: shown, nextCursor };
}
