import {
  CONDITION_NOTE_CHARS_MAX,
  type LocalizedText,
  SIGNED_NAME_CHARS,
  TERMINATION_CHARS_MAX,
  VOID_REASON_CHARS_MAX,
} from '@candela/contracts';
import { CompletePair } from '@candela/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Equals, IsNotEmpty, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** The acceptance of a signatory. */
export class SignAgreementBody {
  /** Of the document that was read, in hexadecimal digits. */
  @ApiProperty() @Matches(/^[0-9a-f]{64}$/) sha256: string;
  /** The agreement was accepted. */
  @ApiProperty({ enum: [true] }) @Equals(true) accepted: true;
  @ApiProperty({ minLength: SIGNED_NAME_CHARS.min, maxLength: SIGNED_NAME_CHARS.max })
  @trimmed
  @IsString()
  @Length(SIGNED_NAME_CHARS.min, SIGNED_NAME_CHARS.max, { context: { ...SIGNED_NAME_CHARS } })
  typedName: string;
}

/** Why an agreement is void. */
export class VoidAgreementBody {
  @ApiProperty({ maxLength: VOID_REASON_CHARS_MAX })
  @trimmed
  @MaxLength(VOID_REASON_CHARS_MAX, { context: { max: VOID_REASON_CHARS_MAX } })
  @IsNotEmpty()
  @IsString()
  reason: string;
}

/** Why an award ends before its time; its organization reads it. */
export class TerminateAwardBody {
  @CompletePair(TERMINATION_CHARS_MAX) reason: LocalizedText;
}

/** How it was shown, if one wishes to say. */
export class MeetConditionBody {
  @ApiPropertyOptional({ maxLength: CONDITION_NOTE_CHARS_MAX })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(CONDITION_NOTE_CHARS_MAX, { context: { max: CONDITION_NOTE_CHARS_MAX } })
  note?: string;
}
