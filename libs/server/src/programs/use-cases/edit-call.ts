import type { FieldProblem } from '@candela/contracts';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { TermsInvalid } from '../domain/call-errors.js';
import { CALL_TEMPLATE_OF, withTerms } from '../domain/call-templates.js';
import type { CallTexts } from '../domain/call-texts.js';
import { instantOf, isLocalTime, isTimeZone, localTimeOf } from '../domain/local-time.js';
import { callPolicy } from '../model/call-policy.js';
import { Call, type CallRevision, type CallTerms } from '../model/call.entity.js';
import { lockFormOf } from './form-of-call.js';

/** Changes as they are typed: times as clocks in the call's zone show them (2027-02-28T23:59). What is absent stays. */
export interface EditCallInput extends Partial<CallTexts>, Partial<Omit<CallTerms, 'opensAt' | 'closesAt'>> {
  opensAtLocal?: string;
  closesAtLocal?: string;
  /** Says that a published text changed in one language only is still right in the other. */
  otherLanguageStands?: boolean;
}

/**
 * Changes a call. While it is drafted the limits of its form follow its terms; afterwards only words change, and
 * published ones as a pair. Throws `TermsInvalid`, `TermsAreFixed`, `TextsOutOfStep` or `CallIsOver`.
 */
@Injectable()
export class EditCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    version: number,
    input: EditCallInput,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.edit', call);
      const { termsChanged } = call.revise(
        revisionFrom(call, input),
        tx.now,
        input.otherLanguageStands ?? false,
      );
      await tx.update(call);
      if (termsChanged) await alignForm(tx, call);
      return { id: call.id, version: call.version };
    });
  }
}

async function alignForm(tx: Transaction, call: Call): Promise<void> {
  const form = await lockFormOf(tx, call.id);
  const source = withTerms(CALL_TEMPLATE_OF[call.template], form.source, call);
  if (JSON.stringify(source) === JSON.stringify(form.source)) return;
  form.write(source, tx.actor.userId, tx.now);
  await tx.update(form);
}

/**
 * The changes with instants instead of local times. Times that are not sent keep what clocks show, also in another
 * zone: who corrects the zone of "28 February, 23:59" means 23:59 there.
 */
function revisionFrom(call: Call, input: EditCallInput): CallRevision {
  const { opensAtLocal, closesAtLocal, otherLanguageStands: _, ...changes } = input;
  const problems = timeProblems(input);
  if (problems.length > 0) throw new TermsInvalid(problems);
  const zone = input.timeZone ?? call.timeZone;
  const moves = zone !== call.timeZone;
  const opens = opensAtLocal ?? (moves ? localTimeOf(call.opensAt, call.timeZone) : undefined);
  const closes = closesAtLocal ?? (moves ? localTimeOf(call.closesAt, call.timeZone) : undefined);
  return {
    ...changes,
    ...(opens ? { opensAt: instantOf(opens, zone, 'opening') } : {}),
    ...(closes ? { closesAt: instantOf(closes, zone, 'closing') } : {}),
  };
}

function timeProblems({ timeZone, opensAtLocal, closesAtLocal }: EditCallInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    problems.push({ path: '/timeZone', code: 'call.time-zone-unknown', params: {} });
  }
  for (const [field, time] of Object.entries({ opensAtLocal, closesAtLocal })) {
    if (time !== undefined && !isLocalTime(time)) {
      problems.push({ path: `/${field}`, code: 'call.local-time-malformed', params: {} });
    }
  }
  return problems;
}
