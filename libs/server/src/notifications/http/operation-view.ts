import { MAIL_DELIVERY_STATES, type MailDeliveryState } from '@candela/contracts';
import { AllowedActionView, QUEUE_NAMES, type QueueName } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** A mail without its words and without its receiver. */
export class MailView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() kind: string;
  @ApiProperty({ enum: MAIL_DELIVERY_STATES, enumName: 'MailDeliveryState' }) state: MailDeliveryState;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, nullable: true }) errorCode: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ format: 'date-time' }) changedAt: Date;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class MailPageView {
  @ApiProperty({ type: [MailView] }) items: MailView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) byState: Record<string, number>;
}

export class MailQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) cursor?: string;
  @ApiProperty({ required: false, enum: MAIL_DELIVERY_STATES, enumName: 'MailDeliveryState' })
  @IsOptional()
  @IsIn(MAIL_DELIVERY_STATES)
  state?: MailDeliveryState;
}

/** A delivery that failed for good: ids and the kind of error. */
export class DeadLetterView {
  @ApiProperty({ enum: QUEUE_NAMES, enumName: 'QueueName' }) queue: QueueName;
  @ApiProperty() id: string;
  @ApiProperty() consumer: string;
  @ApiProperty() type: string;
  @ApiProperty() deliveryId: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) ids: Record<
    string,
    string | number | boolean | null
  >;
  @ApiProperty() attempts: number;
  @ApiProperty({ format: 'date-time' }) failedAt: Date;
  @ApiProperty() error: string;
}

export class DeadLetterPageView {
  @ApiProperty({ type: [DeadLetterView] }) items: DeadLetterView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

export class DeadLetterQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) cursor?: string;
  @ApiProperty({ required: false, enum: QUEUE_NAMES, enumName: 'QueueName' })
  @IsOptional()
  @IsIn(QUEUE_NAMES)
  queue?: QueueName;
}

export class DeadLetterBody {
  @ApiProperty({ enum: QUEUE_NAMES, enumName: 'QueueName' }) @IsIn(QUEUE_NAMES) queue: QueueName;
  @ApiProperty() @IsString() @MaxLength(300) id: string;
}

export class DoneView {
  @ApiProperty() done: number;
}

export class MailVersionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}
