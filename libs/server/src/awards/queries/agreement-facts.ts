import { moneyOf } from '@candela/contracts';
import { invariant, type Reading } from '@candela/platform';
import { missionById, organizationNames } from '../../identity/index.js';
import { callsById, localDateOf } from '../../programs/index.js';
import type { AgreementFacts } from '../domain/agreement-text.js';
import type { Award } from '../model/award.entity.js';
import { conditionsOf } from './award-case.js';

/** What the agreement on an award says, as things stand now. The organization's full name is in it: it is a contract. */
export async function agreementFacts(
  reading: Reading,
  award: Award,
  number: number,
): Promise<AgreementFacts> {
  const call = (await callsById(reading, [award.callId])).get(award.callId);
  invariant(call, 'Every award has a call.');
  const names = await organizationNames(reading, [award.organizationId]);
  const mission = award.missionId ? await missionById(reading, award.missionId) : null;
  const conditions = await conditionsOf(reading, award.id);
  const { reference, title: projectTitle, template, startsOn, endsOn } = award;
  return {
    ...{ reference, number, projectTitle, template, startsOn, endsOn },
    organizationName: names.get(award.organizationId) ?? '',
    missionName: mission?.name ?? null,
    callReference: call.reference,
    callTitle: call.title,
    amount: moneyOf(award.amountMinor, award.currency),
    conditions: conditions.map(({ text }) => text),
    sentOn: localDateOf(reading.now, call.timeZone),
  };
}
