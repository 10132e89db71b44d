import type { CallState, CallTemplateKey, FormDefinition, LocalizedText } from '@candela/contracts';
import { NotFound, type Reading, type Transaction } from '@candela/platform';
import { Call } from '../model/call.entity.js';
import { FormVersion } from '../model/form-version.entity.js';

/** What other contexts may know of a call. */
export interface CallFacts {
  id: string;
  reference: string;
  title: LocalizedText;
  /** As it was written down last: ask `acceptsApplications` or `callStateAt` for the truth of an instant. */
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  /** Which programme's rules it follows: form, score sheet, payments, reports. */
  template: CallTemplateKey;
  currency: string;
  /** Null while its author has not set it; a published call has one. */
  envelopeMinor: bigint | null;
  awardMinMinor: bigint;
  awardMaxMinor: bigint;
  activitiesEndOn: string;
  missionId: string | null;
  programId: string;
  createdBy: string | null;
  updatedAt: Date;
}

/** A published call with the form that its applications answer. */
export interface CallForApplying extends CallFacts {
  formVersionId: string;
  definition: FormDefinition;
}

/** Of a call's columns those that other contexts are told: its long texts stay where they are. */
const TOLD: Record<keyof CallFacts, true> = {
  ...{ id: true, reference: true, title: true, state: true, template: true },
  ...{ opensAt: true, closesAt: true, timeZone: true, activitiesEndOn: true, updatedAt: true },
  ...{ currency: true, envelopeMinor: true, awardMinMinor: true, awardMaxMinor: true },
  ...{ missionId: true, programId: true, createdBy: true },
};
const TOLD_COLUMNS = Object.keys(TOLD).map((name) => `call.${name}`);

const CALLS_TOLD_MAX = 50;

const BECAUSE =
  'published calls are for everybody, and other contexts ask their own policies before they tell';

/**
 * A call that was published, with its form, whatever its state: whether it still takes applications is for
 * `acceptsApplications`. Throws `NotFound` otherwise.
 */
export async function callForApplying(reading: Reading, callId: string): Promise<CallForApplying> {
  const call = await reading
    .unfiltered(Call, 'call', BECAUSE)
    .where('call.id = :callId AND call.publishedAt IS NOT NULL', { callId })
    .getOne();
  const form = call
    ? await reading
        .unfiltered(FormVersion, 'form', BECAUSE)
        .where('form.callId = :callId AND form.publishedAt IS NOT NULL', { callId })
        .select(['form.id', 'form.definition'])
        .orderBy('form.number', 'DESC')
        .limit(1)
        .getOne()
    : null;
  if (!call || !form) throw new NotFound('call');
  return { ...factsOf(call), formVersionId: form.id, definition: form.definition };
}

/** Calls by id, drafts included; ids of nothing are left out. For lists and messages of other contexts. */
export async function callsById(reading: Reading, ids: readonly string[]): Promise<Map<string, CallFacts>> {
  if (ids.length === 0) return new Map();
  const calls = await reading
    .unfiltered(Call, 'call', BECAUSE)
    .select(TOLD_COLUMNS)
    .where('call.id = ANY(:ids::uuid[])', { ids: [...new Set(ids)] })
    .getMany();
  return new Map(calls.map((call) => [call.id, factsOf(call)]));
}

/** The calls of a program that were published, the last to close first. */
export async function callsOfProgram(reading: Reading, programId: string): Promise<CallFacts[]> {
  const calls = await reading
    .unfiltered(Call, 'call', BECAUSE)
    .where('call.programId = :programId AND call.publishedAt IS NOT NULL', { programId })
    .orderBy('call.closesAt', 'DESC')
    .addOrderBy('call.id', 'DESC')
    .getMany();
  return calls.map(factsOf);
}

/** A call whose row is locked to the end of the transaction, so that what is decided about its money happens one by one. */
export async function lockedCall(tx: Transaction, callId: string): Promise<CallFacts> {
  const call = await tx
    .unfiltered(Call, 'call', BECAUSE)
    .where('call.id = :callId', { callId })
    .setLock('pessimistic_write')
    .getOne();
  if (!call) throw new NotFound('call');
  return factsOf(call);
}

/** The definition of a form version by its id. Throws `NotFound` where there is none. */
export async function formDefinition(reading: Reading, formVersionId: string): Promise<FormDefinition> {
  const form = await reading
    .unfiltered(FormVersion, 'form', 'the answers to a form were asked for by its definition')
    .where('form.id = :formVersionId', { formVersionId })
    .select(['form.id', 'form.definition'])
    .getOne();
  if (!form) throw new NotFound('form-version');
  return form.definition;
}

/** The calls that wait for their translation to be checked, of those the actor may see, the longest waiting first. */
export async function callsInTranslationReview(reading: Reading): Promise<CallFacts[]> {
  const calls = await reading
    .visible(Call, 'call')
    .andWhere(`call.state = 'translationReview'`)
    .orderBy('call.updatedAt')
    .limit(CALLS_TOLD_MAX)
    .getMany();
  return calls.map(factsOf);
}

/** The calls that are open and close no later than `before`, of those the actor may see, the next to close first. */
export async function callsClosingBefore(reading: Reading, before: Date): Promise<CallFacts[]> {
  const calls = await reading
    .visible(Call, 'call')
    .andWhere(`call.state IN ('published', 'open') AND call.opensAt <= :now`, { now: reading.now })
    .andWhere('call.closesAt > :now AND call.closesAt <= :before', { now: reading.now, before })
    .orderBy('call.closesAt')
    .limit(CALLS_TOLD_MAX)
    .getMany();
  return calls.map(factsOf);
}

function factsOf(call: Call): CallFacts {
  const { id, reference, title, state, opensAt, closesAt, timeZone, template, currency } = call;
  const {
    envelopeMinor,
    awardMinMinor,
    awardMaxMinor,
    activitiesEndOn,
    missionId,
    programId,
    createdBy,
    updatedAt,
  } = call;
  return {
    ...{ id, reference, title, state, opensAt, closesAt, timeZone, template, currency, envelopeMinor },
    ...{ awardMinMinor, awardMaxMinor, activitiesEndOn, missionId, programId, createdBy, updatedAt },
  };
}
