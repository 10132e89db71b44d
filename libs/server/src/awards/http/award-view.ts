import {
  AGREEMENT_STATES,
  type AgreementState,
  AWARD_STATES,
  AWARD_STEPS,
  type AwardState,
  type AwardStep,
  CONFIDENTIALITY_LEVELS,
  type ConfidentialityLevel,
  type Language,
  LANGUAGES,
} from '@candela/contracts';
import { AllowedActionView, LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { AwardApplicantView } from './decision-view.js';

/** What an action on an award or its agreement answers. */
export class ChangedAwardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** The call that an award is from. */
export class AwardCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
}

/** An organization, by name, to its own members. */
export class GranteeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

/** What happens next, whose turn it is, and how long it usually takes. */
export class AwardNextStepView {
  /** Catalogue key `award.next.<step>`. */
  @ApiProperty({ enum: AWARD_STEPS, enumName: 'AwardStep' }) step: AwardStep;
  /** Catalogue key `award.acts.<who>`. */
  @ApiProperty({ enum: ['grantee', 'mission', 'nobody'], enumName: 'AwardActor' })
  who: 'grantee' | 'mission' | 'nobody';
  @ApiProperty({ type: Number, nullable: true }) usualBusinessDays: number | null;
}

/** A condition of an award. */
export class AwardConditionView {
  /** Counts from 1. */
  @ApiProperty() number: number;
  @ApiProperty({ type: LocalizedTextView }) text: LocalizedTextView;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) metAt: string | null;
  /** For the staff alone. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

/** SHA-256 of an agreement's documents, in hexadecimal digits. */
export class AgreementHashesView {
  @ApiProperty() en: string;
  @ApiProperty() fr: string;
}

/** The agreement on an award. */
export class AgreementView {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Counts from 1; a later one replaces a void one. */
  @ApiProperty() number: number;
  @ApiProperty({ enum: AGREEMENT_STATES, enumName: 'AgreementState' }) state: AgreementState;
  /** Null for a draft. */
  @ApiProperty({ type: AgreementHashesView, nullable: true }) sha256: AgreementHashesView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt: string | null;
  /** The document that the signatory accepted. */
  @ApiProperty({ type: String, nullable: true }) signedSha256: string | null;
  /** The name that the signatory typed; null to readers who do not get it. */
  @ApiProperty({ type: String, nullable: true }) signedName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) countersignedAt: string | null;
  /** A member of the staff, by name, to the staff. */
  @ApiProperty({ type: String, nullable: true }) countersignedBy: string | null;
  /** For `If-Match` of the actions on the agreement. */
  @ApiProperty() version: number;
}

class ListedAward {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2026-0007-A' }) reference: string;
  @ApiProperty({ enum: AWARD_STATES, enumName: 'AwardState' }) state: AwardState;
  @ApiProperty({ type: MoneyView }) amount: MoneyView;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ format: 'date' }) endsOn: string;
  @ApiProperty({ format: 'date-time' }) offeredAt: string;
}

/** One row of the desk's list. */
export class DeskAwardRowView extends ListedAward {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: AwardApplicantView }) applicant: AwardApplicantView;
  @ApiProperty({ type: AwardCallView }) call: AwardCallView;
  @ApiProperty({ enum: AGREEMENT_STATES, enumName: 'AgreementState', nullable: true })
  agreementState: AgreementState | null;
  @ApiProperty() unmetConditions: number;
}

/** A page of the desk's list. */
export class DeskAwardPageView {
  @ApiProperty({ type: [DeskAwardRowView] }) items: DeskAwardRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** How many there are, counted up to 10,000; null where `cursor` asked for a later page. */
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty() totalIsCapped: boolean;
}

/** One of the awards of the reader's organizations. */
export class OwnAwardRowView extends ListedAward {
  @ApiProperty() title: string;
  @ApiProperty({ type: GranteeView }) organization: GranteeView;
  @ApiProperty({ type: AwardNextStepView }) next: AwardNextStepView;
}

/** A page of them. */
export class OwnAwardPageView {
  @ApiProperty({ type: [OwnAwardRowView] }) items: OwnAwardRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

class AwardHead extends ListedAward {
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ type: AwardCallView }) call: AwardCallView;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) activatedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) terminatedAt: string | null;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) terminationReason: LocalizedTextView | null;
  @ApiProperty({ type: AgreementView, nullable: true }) agreement: AgreementView | null;
  @ApiProperty({ type: [AwardConditionView] }) conditions: AwardConditionView[];
  /** For `If-Match` of the actions on the award itself. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** Something that happened to an award. Names nobody. */
export class AwardTimelineEntryView {
  @ApiProperty({ format: 'date-time' }) at: string;
  /** Name of the action: `agreement.sign`. */
  @ApiProperty() action: string;
  @ApiProperty({ enum: ['grantee', 'staff', 'portal'], enumName: 'AwardSide' })
  by: 'grantee' | 'staff' | 'portal';
}

/** The file of an award on the desk. */
export class DeskAwardView extends AwardHead {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: AwardApplicantView }) applicant: AwardApplicantView;
  @ApiProperty({ enum: CONFIDENTIALITY_LEVELS, enumName: 'ConfidentialityLevel' })
  confidentiality: ConfidentialityLevel;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) missionName: LocalizedTextView | null;
  /** Oldest first. */
  @ApiProperty({ type: [AwardTimelineEntryView] }) timeline: AwardTimelineEntryView[];
}

/** The page of an award for its organization. */
export class OwnAwardView extends AwardHead {
  @ApiProperty() title: string;
  @ApiProperty({ type: GranteeView }) organization: GranteeView;
  @ApiProperty({ type: AwardNextStepView }) next: AwardNextStepView;
}

/** One piece of a letter: a paragraph, a heading, a quotation, or a list. */
export class LetterBlockView {
  @ApiProperty({ enum: ['paragraph', 'heading', 'quote', 'list'], enumName: 'LetterBlockKind' })
  kind: 'paragraph' | 'heading' | 'quote' | 'list';
  @ApiProperty({ required: false }) text?: string;
  @ApiProperty({ type: [String], required: false }) items?: string[];
}

/** The letter that told a decision, as it was sent. */
export class LetterView {
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty() title: string;
  @ApiProperty({ type: [LetterBlockView] }) blocks: LetterBlockView[];
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  /** The award that it tells of, where there is one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) awardId: string | null;
}
