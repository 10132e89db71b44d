import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { assign, missionById } from '../../identity/index.js';
import { ProgramHasNoTemplate, TermsInvalid } from '../domain/call-errors.js';
import { callLifecycle } from '../domain/call-lifecycle.js';
import { CALL_TEMPLATE_OF, defaultTerms, defaultTitle, formFromTemplate } from '../domain/call-templates.js';
import { isTimeZone, localDateOf } from '../domain/local-time.js';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { FormVersion } from '../model/form-version.entity.js';
import { Program } from '../model/program.entity.js';

export interface CreateCallInput {
  programId: string;
  /** Null for a call of the whole program. */
  missionId: string | null;
  /** The zone of its deadline (IANA). */
  timeZone: string;
}

/**
 * Makes a draft from the program's template: its texts, terms and form as version 1. Whoever makes it joins its team.
 * Throws `ProgramHasNoTemplate`, or `TermsInvalid` for an unknown mission or zone.
 */
@Injectable()
export class CreateCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: CreateCallInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      // Locked, so that references are counted one call at a time.
      const program = await tx.lock(Program, input.programId);
      const mission = input.missionId ? await missionById(tx, input.missionId) : null;
      if (input.missionId && !mission) throw refusal('/missionId', 'mission.not-found');
      if (!isTimeZone(input.timeZone)) throw refusal('/timeZone', 'call.time-zone-unknown');
      const call = draftOf(tx, program, mission, input.timeZone);
      tx.authorize(callPolicy, 'call.create', call);
      if (!program.template) throw new ProgramHasNoTemplate();
      call.reference = await freeReference(tx, program.code, mission?.code, call);
      await tx.insert(call);
      await tx.insert(firstFormOf(tx, call, mission?.countries));
      if (actor.userId) await assign(tx, actor.userId, call.id);
      return { id: call.id, version: call.version };
    });
  }
}

function refusal(path: string, code: string): TermsInvalid {
  return new TermsInvalid([{ path, code, params: {} }]);
}

type MissionOfCall = NonNullable<Awaited<ReturnType<typeof missionById>>>;

function draftOf(tx: Transaction, program: Program, mission: MissionOfCall | null, timeZone: string): Call {
  const key = program.template ?? 'localInitiatives';
  const template = CALL_TEMPLATE_OF[key];
  const terms = defaultTerms(template, tx.now, timeZone);
  const year = localDateOf(terms.opensAt, timeZone).slice(0, 4);
  return Object.assign(new Call(), {
    ...terms,
    ...template.texts,
    id: tx.newId(),
    programId: program.id,
    missionId: mission?.id ?? null,
    reference: '',
    template: key,
    title: defaultTitle(template, mission?.name ?? null, year),
    timeZone,
    envelopeMinor: null,
    state: callLifecycle.initial,
    version: 1,
    publishedAt: null,
    textsChangedAt: tx.now,
    cancellationReason: null,
    createdBy: tx.actor.userId,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

function firstFormOf(tx: Transaction, call: Call, countries: readonly string[] | undefined): FormVersion {
  const form = Object.assign(new FormVersion(), {
    id: tx.newId(),
    callId: call.id,
    number: 1,
    version: 1,
    publishedAt: null,
  });
  form.write(formFromTemplate(CALL_TEMPLATE_OF[call.template], call, countries), tx.actor.userId, tx.now);
  return form;
}

/** `LIF-KE-2027` for the first call of program, mission and year, `LIF-KE-2027-2` for the second. */
async function freeReference(
  tx: Transaction,
  program: string,
  mission: string | undefined,
  call: Call,
): Promise<string> {
  const year = localDateOf(call.opensAt, call.timeZone).slice(0, 4);
  const stem = [program, mission, year].filter(Boolean).join('-');
  const rows = await tx
    .unfiltered(Call, 'call', 'references are unique over all calls, seen or not')
    .select('call.reference', 'reference')
    .where('call.reference = :stem OR call.reference LIKE :numbered', { stem, numbered: `${stem}-%` })
    .getRawMany<{ reference: string }>();
  const taken = new Set(rows.map((row) => row.reference));
  let reference = stem;
  for (let number = 2; taken.has(reference); number += 1) reference = `${stem}-${number}`;
  return reference;
}
