import {
  AWARD_USUAL_BUSINESS_DAYS,
  type AgreementState,
  type AwardState,
  type AwardStep,
} from '@candela/contracts';

/** What a grantee may expect next, whose turn it is, and how long it usually takes. */
export interface AwardNextStep {
  step: AwardStep;
  who: 'grantee' | 'mission' | 'nobody';
  usualBusinessDays: number | null;
}

const WHO: Readonly<Record<AwardStep, AwardNextStep['who']>> = {
  agreementToCome: 'mission',
  agreementToAccept: 'grantee',
  countersignature: 'mission',
  conditionsToMeet: 'grantee',
  project: 'grantee',
  closing: 'mission',
  none: 'nobody',
};

/** Where an award stands in the eyes of its organization. */
export function awardNextStep(
  award: AwardState,
  agreement: AgreementState | null,
  unmetConditions: number,
): AwardNextStep {
  const step = stepOf(award, agreement, unmetConditions);
  return { step, who: WHO[step], usualBusinessDays: AWARD_USUAL_BUSINESS_DAYS[step] ?? null };
}

function stepOf(award: AwardState, agreement: AgreementState | null, unmetConditions: number): AwardStep {
  if (award === 'closed' || award === 'terminated') return 'none';
  if (award === 'closing') return 'closing';
  if (award === 'active') return unmetConditions > 0 ? 'conditionsToMeet' : 'project';
  if (agreement === 'sent') return 'agreementToAccept';
  return agreement === 'signed' ? 'countersignature' : 'agreementToCome';
}
