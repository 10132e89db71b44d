import { LocalizedTextView, MoneyView } from '@candela/platform';
import { CALL_STATES, formSize, type CallState, type FormSection } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { PublicCall, PublicCallDetail, PublicCallList } from '../queries/public-calls.js';

/** A call as anybody may read it in the list. */
export class PublicCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2027' }) reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) summary: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) programName: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) missionName: LocalizedTextView | null;
  /** ISO 3166-1 codes; null where the call is for all countries. */
  @ApiProperty({ type: [String], nullable: true }) countries: string[] | null;
  @ApiProperty({ enum: CALL_STATES, enumName: 'CallState' }) state: CallState;
  @ApiProperty({ format: 'date-time' }) opensAt: string;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  @ApiProperty({ example: 'Africa/Nairobi' }) timeZone: string;
  @ApiProperty({ type: MoneyView }) awardMin: MoneyView;
  @ApiProperty({ type: MoneyView }) awardMax: MoneyView;
  @ApiProperty() questions: number;
  /** Words that the limits of all answers allow together. */
  @ApiProperty() words: number;
  /** Date modified, of both languages: they change together. */
  @ApiProperty({ format: 'date-time' }) textsChangedAt: string;
}

export class PublicCallPageView {
  @ApiProperty({ type: [PublicCallView] }) items: PublicCallView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** The countries of all listed calls, for the filter. */
  @ApiProperty({ type: [String] }) countries: string[];
}

/** One section of what is asked. */
export class PublicSectionView {
  @ApiProperty() key: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty() questions: number;
  @ApiProperty() required: number;
  @ApiProperty() words: number;
}

export class PublicExtensionView {
  @ApiProperty({ format: 'date-time' }) previousClosesAt: string;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  @ApiProperty({ type: LocalizedTextView }) reason: LocalizedTextView;
}

/** A call as anybody may read it, whole. */
export class PublicCallDetailView extends PublicCallView {
  @ApiProperty({ type: LocalizedTextView }) programDescription: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) whoCanApply: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) guidance: LocalizedTextView;
  @ApiProperty({ format: 'date' }) activitiesEndOn: string;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) cancellationReason: LocalizedTextView | null;
  @ApiProperty({ type: [PublicSectionView] }) sections: PublicSectionView[];
  @ApiProperty({ type: [PublicExtensionView] }) extensions: PublicExtensionView[];
}

/** What is asked, question by question, for those who want to prepare. */
export class PublicFormView {
  @ApiProperty() currency: string;
  /** `FormSection` of the contracts. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  sections: FormSection[];
}

/** The list as it goes out. */
export function publicCallPageView({ items, ...page }: PublicCallList): PublicCallPageView {
  return { ...page, items: items.map(publicCallView) };
}

/** One call as it goes out. */
export function publicCallDetailView({ sections, ...call }: PublicCallDetail): PublicCallDetailView {
  const { programDescription, whoCanApply, guidance, activitiesEndOn, cancellationReason, extensions } = call;
  return {
    ...publicCallView(call),
    ...{ programDescription, whoCanApply, guidance, activitiesEndOn, cancellationReason, extensions },
    sections: sections.map((section) => sectionView(section, call.currency)),
  };
}

/** The questions as they go out. */
export function publicFormView({ currency, sections }: PublicCallDetail): PublicFormView {
  return { currency, sections };
}

function sectionView(section: FormSection, currency: string): PublicSectionView {
  const { questions, words } = formSize({ ui: { currency, sections: [section] } });
  const required = section.questions.filter((question) => question.required).length;
  return { key: section.key, title: section.title, questions, required, words };
}

function publicCallView(call: PublicCall): PublicCallView {
  const { id, reference, title, summary, programName, missionName, countries, state } = call;
  const { opensAt, closesAt, timeZone, questions, words, textsChangedAt, currency } = call;
  return {
    ...{ id, reference, title, summary, programName, missionName, countries, state },
    ...{ opensAt, closesAt, timeZone, questions, words, textsChangedAt },
    awardMin: { amountMinor: call.awardMinMinor, currency },
    awardMax: { amountMinor: call.awardMaxMinor, currency },
  };
}
