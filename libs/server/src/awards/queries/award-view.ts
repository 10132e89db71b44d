import { allowedActions, moneyView, type Reading } from '@candela/platform';
import type { Agreement } from '../model/agreement.entity.js';
import type { AwardCondition } from '../model/award-condition.entity.js';
import type { Award } from '../model/award.entity.js';
import { type AwardCase, awardPolicy } from '../model/award-policy.js';

/** What may be done with an award, in the order of its pages. */
const AWARD_ACTIONS = [
  'agreement.send',
  'agreement.sign',
  'agreement.countersign',
  'agreement.void',
  'award.meet-condition',
  'award.terminate',
] as const;

/** What every page about an award carries, but its title. */
export function awardHead(award: Award) {
  const { id, reference, applicationId, callId, state, startsOn, endsOn, version } = award;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, reference, applicationId, callId, state, startsOn, endsOn, version },
    amount: moneyView(award.amountMinor, award.currency),
    offeredAt: award.offeredAt.toISOString(),
    activatedAt: instant(award.activatedAt),
    closedAt: instant(award.closedAt),
    terminatedAt: instant(award.terminatedAt),
    terminationReason: award.terminationReason,
  };
}

/** An agreement as its pages show it. The name that the signatory typed is in the vault. */
export function agreementView(
  agreement: Agreement,
  signedName: string | null,
  countersignedBy: string | null,
) {
  const { id, number, state, sha256En, sha256Fr, signedSha256, version } = agreement;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, number, state, signedSha256, version, signedName, countersignedBy },
    sha256: sha256En && sha256Fr ? { en: sha256En, fr: sha256Fr } : null,
    sentAt: instant(agreement.sentAt),
    signedAt: instant(agreement.signedAt),
    countersignedAt: instant(agreement.countersignedAt),
  };
}

/** A condition as everybody sees it who sees the award; notes are the staff's. */
export function conditionView({ number, text, metAt, note }: AwardCondition, forStaff: boolean) {
  return { number, text, metAt: metAt?.toISOString() ?? null, note: forStaff ? note : null };
}

/** What the reader may do with an award and its agreement. */
export function awardActions(reading: Reading, subject: AwardCase, conditions: readonly AwardCondition[]) {
  const unmet = conditions.some(({ metAt }) => metAt === null);
  const actions = AWARD_ACTIONS.filter((action) => action !== 'award.meet-condition' || unmet);
  return allowedActions(awardPolicy, reading.actor, actions, subject, reading.now);
}
