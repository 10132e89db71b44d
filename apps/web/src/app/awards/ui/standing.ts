import type { AgreementState, AwardState, DecisionOutcome, DecisionState } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

/** How states look; their words are `award.state.*` and `award.publicState.*`, and so on. */
export const AWARD_TONES: Readonly<Record<AwardState, StatusTone>> = {
  offered: 'info',
  active: 'good',
  closing: 'warn',
  closed: 'neutral',
  terminated: 'bad',
};

export const AGREEMENT_TONES: Readonly<Record<AgreementState, StatusTone>> = {
  draft: 'neutral',
  sent: 'info',
  signed: 'warn',
  countersigned: 'good',
  void: 'bad',
};

export const DECISION_TONES: Readonly<Record<DecisionState, StatusTone>> = {
  recommended: 'info',
  returned: 'warn',
  approved: 'good',
  released: 'good',
  withdrawn: 'neutral',
};

export const OUTCOME_TONES: Readonly<Record<DecisionOutcome, StatusTone>> = {
  approved: 'good',
  approvedWithConditions: 'good',
  waitlisted: 'warn',
  declined: 'neutral',
};
