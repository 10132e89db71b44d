import {
  DECISION_CHARS_MAX,
  DECISION_CONDITIONS_MAX,
  DECISION_OUTCOMES,
  type DecisionOutcome,
  DECLINE_REASONS,
  type DeclineReason,
  type LocalizedText,
  RELEASED_TOGETHER_MAX,
} from '@candela/contracts';
import { LocalizedTextView, MayBeNull, pairOf } from '@candela/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Proposal } from '../domain/proposal.js';

const AMOUNT = /^(0|[1-9]\d{0,14})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
);
const condition = pairOf(DECISION_CHARS_MAX.condition, false);
const feedback = pairOf(DECISION_CHARS_MAX.feedback, false);

/** What an officer recommends; what its outcome has no use for is left out. */
export class ProposalBody {
  @ApiProperty({ enum: DECISION_OUTCOMES, enumName: 'DecisionOutcome' })
  @IsIn(DECISION_OUTCOMES)
  outcome: DecisionOutcome;

  /** Minor units of the call's currency. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '3000000' })
  @MayBeNull()
  @Matches(AMOUNT)
  amountMinor?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @MayBeNull()
  @Matches(DAY)
  startsOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @MayBeNull()
  @Matches(DAY)
  endsOn?: string | null;

  @ApiPropertyOptional({ type: [LocalizedTextView], maxItems: DECISION_CONDITIONS_MAX })
  @MayBeNull()
  @ValidateNested({ each: true })
  @ArrayMaxSize(DECISION_CONDITIONS_MAX)
  @IsArray()
  @Type(() => condition)
  conditions?: LocalizedText[] | null;

  @ApiPropertyOptional({ enum: DECLINE_REASONS, enumName: 'DeclineReason', nullable: true })
  @MayBeNull()
  @IsIn(DECLINE_REASONS)
  reasonCode?: DeclineReason | null;

  /** For the staff alone. */
  @ApiProperty({ maxLength: DECISION_CHARS_MAX.rationale })
  @trimmed
  @MaxLength(DECISION_CHARS_MAX.rationale, { context: { max: DECISION_CHARS_MAX.rationale } })
  @IsNotEmpty()
  @IsString()
  rationale: string;

  /** For the applicant, in the letter. */
  @ApiPropertyOptional({ type: LocalizedTextView, nullable: true })
  @MayBeNull()
  @ValidateNested()
  @Type(() => feedback)
  feedback?: LocalizedText | null;
}

/** A recommendation on an application. */
export class RecommendDecisionBody extends ProposalBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() applicationId: string;
}

/** Why a recommendation comes back. */
export class ReturnDecisionBody {
  @ApiProperty({ maxLength: DECISION_CHARS_MAX.reason })
  @trimmed
  @MaxLength(DECISION_CHARS_MAX.reason, { context: { max: DECISION_CHARS_MAX.reason } })
  @IsNotEmpty()
  @IsString()
  reason: string;
}

/** Which decisions are told; all that are approved unless some are named. */
export class ReleaseDecisionsBody {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: RELEASED_TOGETHER_MAX })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(RELEASED_TOGETHER_MAX)
  @IsUUID(undefined, { each: true })
  decisionIds?: string[];
}

/** The proposal that a body holds. */
export function proposalOf(body: ProposalBody): Proposal {
  const { outcome, amountMinor, startsOn, endsOn, conditions, reasonCode, rationale, feedback: words } = body;
  return {
    ...{ outcome, rationale },
    amountMinor: amountMinor ? BigInt(amountMinor) : null,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    conditions: (conditions ?? []).map(({ en, fr }) => ({ en, fr })),
    reasonCode: reasonCode ?? null,
    feedback: words && (words.en !== '' || words.fr !== '') ? { en: words.en, fr: words.fr } : null,
  };
}
