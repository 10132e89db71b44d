import {
  BANK_REFERENCE_CHARS,
  isCalendarDate,
  type Language,
  LANGUAGES,
  LEDGER_PAGE,
  PAYMENT_NOTE_CHARS_MAX,
  PAYMENT_QUERY_CHARS_MAX,
  PAYMENT_SORTS,
  PAYMENT_STATES,
  type PaymentProblem,
  PAYMENTS_PAGE,
  type PaymentSort,
  type PaymentState,
  PROBLEMS_OF,
  RECOVERY_REASONS,
  type RecoveryReason,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  Equals,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const list = Transform(({ value }: { value: unknown }) =>
  value === undefined
    ? undefined
    : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
);
const AMOUNT = /^[1-9]\d{0,14}$/;
const BANK_REFERENCE = /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u;

function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (value) => isCalendarDate(value) } });
}

/** How much of an instalment is asked for. */
export class RequestPaymentBody {
  /** Minor units; all that is open unless given. */
  @ApiPropertyOptional({ example: '250000' }) @IsOptional() @Matches(AMOUNT) amountMinor?: string;
}

/** What a finance officer confirms, each by itself. */
export class CheckPaymentBody {
  @ApiProperty({ enum: [true] }) @Equals(true) agreementInForce: true;
  @ApiProperty({ enum: [true] }) @Equals(true) conditionMet: true;
  @ApiProperty({ enum: [true] }) @Equals(true) amountRight: true;
  @ApiProperty({ enum: [true] }) @Equals(true) payeeNamed: true;
}

/** When the bank paid, and under which reference of its own. */
export class MarkPaidBody {
  @ApiProperty({ format: 'date' }) @IsDay() paidOn: string;
  @ApiProperty({ minLength: BANK_REFERENCE_CHARS.min, maxLength: BANK_REFERENCE_CHARS.max })
  @trimmed
  @IsString()
  @Length(BANK_REFERENCE_CHARS.min, BANK_REFERENCE_CHARS.max, { context: { ...BANK_REFERENCE_CHARS } })
  @Matches(BANK_REFERENCE)
  bankReference: string;
}

class NoteBody {
  /** Stays with staff. */
  @ApiPropertyOptional({ maxLength: PAYMENT_NOTE_CHARS_MAX })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(PAYMENT_NOTE_CHARS_MAX, { context: { max: PAYMENT_NOTE_CHARS_MAX } })
  note?: string;
}

/** Why a payment is rejected; the person who asked for it is told by the sentence of the problem. */
export class RejectPaymentBody extends NoteBody {
  @ApiProperty({ enum: PROBLEMS_OF['payment.reject'] })
  @IsIn(PROBLEMS_OF['payment.reject'])
  problem: PaymentProblem;
}

/** Why the bank could not carry a payment out. */
export class FailPaymentBody extends NoteBody {
  @ApiProperty({ enum: PROBLEMS_OF['payment.fail'] })
  @IsIn(PROBLEMS_OF['payment.fail'])
  problem: PaymentProblem;
}

/** Why a payment came back. */
export class ReturnPaymentBody extends NoteBody {
  @ApiProperty({ enum: PROBLEMS_OF['payment.return'] })
  @IsIn(PROBLEMS_OF['payment.return'])
  problem: PaymentProblem;
}

/** What is asked back, why, and by when. */
export class DemandRecoveryBody extends NoteBody {
  /** Minor units. */
  @ApiProperty({ example: '250000' }) @Matches(AMOUNT) amountMinor: string;
  @ApiProperty({ enum: RECOVERY_REASONS, enumName: 'RecoveryReason' })
  @IsIn(RECOVERY_REASONS)
  reason: RecoveryReason;
  @ApiProperty({ format: 'date' }) @IsDay() dueOn: string;
}

/** What came back, when, and under which reference of the bank. */
export class ReceiveRecoveryBody {
  /** Minor units; all that is missing unless given. */
  @ApiPropertyOptional({ example: '250000' }) @IsOptional() @Matches(AMOUNT) amountMinor?: string;
  @ApiProperty({ format: 'date' }) @IsDay() receivedOn: string;
  @ApiProperty({ minLength: BANK_REFERENCE_CHARS.min, maxLength: BANK_REFERENCE_CHARS.max })
  @trimmed
  @IsString()
  @Length(BANK_REFERENCE_CHARS.min, BANK_REFERENCE_CHARS.max, { context: { ...BANK_REFERENCE_CHARS } })
  @Matches(BANK_REFERENCE)
  bankReference: string;
}

/** Which payments. */
export class ListPaymentsQuery {
  @ApiPropertyOptional({ enum: PAYMENT_STATES, enumName: 'PaymentState', isArray: true })
  @IsOptional()
  @list
  @IsIn(PAYMENT_STATES, { each: true })
  state?: PaymentState[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() missionId?: string;

  /** How a reference begins, of the payment or its award; or the bank's reference. */
  @ApiPropertyOptional({ maxLength: PAYMENT_QUERY_CHARS_MAX })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(PAYMENT_QUERY_CHARS_MAX, { context: { max: PAYMENT_QUERY_CHARS_MAX } })
  q?: string;

  @ApiPropertyOptional({ enum: PAYMENT_SORTS, enumName: 'PaymentSort' })
  @IsOptional()
  @IsIn(PAYMENT_SORTS)
  sort?: PaymentSort;

  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: PAYMENTS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAYMENTS_PAGE.max)
  limit?: number;
}

/** Which months. */
export class CashFlowQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() missionId?: string;
  /** The calendar year in which the fiscal year begins; the present one unless given. */
  @ApiPropertyOptional({ minimum: 1900, maximum: 2999 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2999)
  fiscalYear?: number;
}

/** Which page of a ledger. */
export class ReadLedgerQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: LEDGER_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LEDGER_PAGE.max)
  limit?: number;
}

/** In which language a ledger is written. */
export class ExportLedgerQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}
