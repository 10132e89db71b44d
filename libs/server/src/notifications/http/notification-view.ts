import { MAIL_CHOICES, MAIL_CONTENTS, type MailChoice, type MailContent } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** One message of an inbox. */
export class NotificationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Name of the event; the catalogue has a sentence for it.' }) kind: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) facts: Record<string, string>;
  @ApiProperty({ description: 'Address in the portal.' }) link: string;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class InboxView {
  @ApiProperty({ type: [NotificationView] }) items: NotificationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty() unread: number;
}

export class UnreadView {
  @ApiProperty() unread: number;
}

export class MarkedView {
  @ApiProperty() marked: number;
}

export class InboxQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) cursor?: string;
  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @IsOptional()
  @IsBooleanString()
  unreadOnly?: string;
}

export class PreferencesBody {
  @ApiProperty({ enum: MAIL_CHOICES, enumName: 'MailChoice' }) @IsIn(MAIL_CHOICES) mail: MailChoice;
  @ApiProperty({ enum: MAIL_CONTENTS, enumName: 'MailContent' }) @IsIn(MAIL_CONTENTS) content: MailContent;
}

export class PreferencesView extends PreferencesBody {
  @ApiProperty({ description: 'Send it back in If-Match; 0 until something was chosen.' }) version: number;
}

export class VersionView {
  @ApiProperty() version: number;
}
