import { AllowedActionView, LocalizedTextView, MoneyView } from '@candela/platform';
import {
  CALL_EDITABLE_PARTS,
  CALL_STATES,
  type CallEditablePart,
  type CallState,
  type FormSource,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { CallDetail } from '../queries/call-detail.js';
import type { FormOfCallView } from '../queries/form-of-call.js';
import type { CallList, CallRow } from '../queries/list-calls.js';
import { CallProblemView } from './parts-view.js';

export class CallProgramView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF' }) code: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
}

export class CallMissionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'KE' }) code: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
  @ApiProperty({ type: [String] }) countries: string[];
}

/** Somebody of the team that reads what is protected. */
export class CallTeamMemberView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
}

/** How much the form asks, and whether it stands. */
export class CallFormSummaryView {
  @ApiProperty() number: number;
  @ApiProperty() version: number;
  @ApiProperty() questions: number;
  @ApiProperty() words: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: string | null;
}

export class CallExtensionView {
  @ApiProperty({ format: 'date-time' }) previousClosesAt: string;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  @ApiProperty({ type: LocalizedTextView }) reason: LocalizedTextView;
  @ApiProperty({ format: 'date-time' }) extendedAt: string;
}

/** What lists and pages have in common. */
class CallHeadView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2027' }) reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  /** As the clock says, whatever was written down. */
  @ApiProperty({ enum: CALL_STATES, enumName: 'CallState' }) state: CallState;
  @ApiProperty({ format: 'date-time' }) opensAt: string;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  /** IANA name of the zone of both. */
  @ApiProperty({ example: 'Africa/Nairobi' }) timeZone: string;
  @ApiProperty({ type: MoneyView }) awardMin: MoneyView;
  @ApiProperty({ type: MoneyView }) awardMax: MoneyView;
  @ApiProperty({ type: MoneyView, nullable: true }) envelope: MoneyView | null;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
}

/** One row of the officers' list. */
export class CallRowView extends CallHeadView {
  @ApiProperty({ type: LocalizedTextView }) programName: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) missionName: LocalizedTextView | null;
}

export class CallPageView {
  @ApiProperty({ type: [CallRowView] }) items: CallRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  /** How many calls of each state match the other filters. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) counts: Record<string, number>;
}

/** A call as its page shows it. */
export class CallView extends CallHeadView {
  @ApiProperty({ type: CallProgramView }) program: CallProgramView;
  @ApiProperty({ type: CallMissionView, nullable: true }) mission: CallMissionView | null;
  @ApiProperty({ type: LocalizedTextView }) summary: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) whoCanApply: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) guidance: LocalizedTextView;
  /** What clocks in the call's zone show. */
  @ApiProperty({ example: '2027-01-11T09:00' }) opensAtLocal: string;
  @ApiProperty({ example: '2027-02-15T23:59' }) closesAtLocal: string;
  @ApiProperty({ format: 'date' }) activitiesEndOn: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: string | null;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) cancellationReason: LocalizedTextView | null;
  @ApiProperty({ type: String, nullable: true }) createdByName: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: [CallTeamMemberView] }) team: CallTeamMemberView[];
  @ApiProperty({ type: CallFormSummaryView }) form: CallFormSummaryView;
  @ApiProperty({ type: [CallExtensionView] }) extensions: CallExtensionView[];
  @ApiProperty({ enum: CALL_EDITABLE_PARTS, enumName: 'CallEditablePart' }) editablePart: CallEditablePart;
  /** What keeps it from publication; empty once it is public. */
  @ApiProperty({ type: [CallProblemView] }) problems: CallProblemView[];
  /** What its author may leave as it is. */
  @ApiProperty({ type: [CallProblemView] }) warnings: CallProblemView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
  @ApiProperty() version: number;
}

/** The author's copy of a call's form. */
export class CallFormView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty() version: number;
  /** `FormSource` of the contracts. */
  @ApiProperty({ type: 'object', additionalProperties: true }) source: FormSource;
  @ApiProperty() questions: number;
  @ApiProperty() words: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: string | null;
  @ApiProperty({ enum: CALL_EDITABLE_PARTS, enumName: 'CallEditablePart' }) editablePart: CallEditablePart;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** The page of the list as it goes out. */
export function callPageView({ items, ...page }: CallList): CallPageView {
  return { ...page, items: items.map(rowView) };
}

function rowView(row: CallRow): CallRowView {
  const { envelopeMinor, awardMinMinor, awardMaxMinor, currency, opensAt, closesAt, updatedAt, ...rest } =
    row;
  return {
    ...rest,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    awardMin: { amountMinor: awardMinMinor, currency },
    awardMax: { amountMinor: awardMaxMinor, currency },
    envelope: envelopeMinor === null ? null : { amountMinor: envelopeMinor, currency },
  };
}

/** One call as it goes out. */
export function callView({ call, form, ...around }: CallDetail): CallView {
  const money = (amountMinor: bigint) => ({ amountMinor: amountMinor.toString(), currency: call.currency });
  const { id, reference, title, summary, whoCanApply, guidance, state, timeZone, activitiesEndOn, version } =
    call;
  const { definition: _definition, id: _formId, ...formSummary } = form;
  return {
    ...around,
    ...{ id, reference, title, summary, whoCanApply, guidance, state, timeZone, activitiesEndOn, version },
    cancellationReason: call.cancellationReason,
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    publishedAt: call.publishedAt?.toISOString() ?? null,
    createdAt: call.createdAt.toISOString(),
    updatedAt: call.updatedAt.toISOString(),
    awardMin: money(call.awardMinMinor),
    awardMax: money(call.awardMaxMinor),
    envelope: call.envelopeMinor === null ? null : money(call.envelopeMinor),
    form: formSummary,
  };
}

/** The form of a call as it goes out. */
export function callFormView(form: FormOfCallView): CallFormView {
  return { ...form, publishedAt: form.publishedAt?.toISOString() ?? null };
}
