import { moneyView } from '@candela/platform';
import type { CallFacts } from '../../programs/index.js';

/** What every page about the reviews of a call carries of it. */
export function callHeadOf(call: CallFacts) {
  const { id, reference, title, missionId, currency, envelopeMinor } = call;
  return {
    id,
    reference,
    title,
    missionId,
    closesAt: call.closesAt.toISOString(),
    timeZone: call.timeZone,
    envelope: envelopeMinor === null ? null : moneyView(envelopeMinor, currency),
  };
}
