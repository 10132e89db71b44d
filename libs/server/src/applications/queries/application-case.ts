import type { CallWindow } from '@candela/contracts';
import { invariant, type Reading } from '@candela/platform';
import { callsById, type CallFacts } from '../../programs/index.js';
import type { Application } from '../model/application.entity.js';
import type { ApplicationCase } from '../model/application-policy.js';

/** The call that an application answers. */
export async function callOf(reading: Reading, application: Pick<Application, 'callId'>): Promise<CallFacts> {
  const call = (await callsById(reading, [application.callId])).get(application.callId);
  invariant(call, 'Every application has a call.');
  return call;
}

/** An application with what rules need; nothing else is missing unless told. */
export function caseOf(
  application: Application,
  call: CallWindow,
  facts: Partial<Omit<ApplicationCase, 'id' | 'application' | 'call'>> = {},
): ApplicationCase {
  return {
    id: application.id,
    application,
    call,
    emailConfirmed: true,
    problems: 0,
    checksOpen: 0,
    changesDue: null,
    ...facts,
  };
}
