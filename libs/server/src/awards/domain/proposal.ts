import {
  type DecisionOutcome,
  type DeclineReason,
  type FieldProblem,
  givesAward,
  isCalendarDate,
  type LocalizedText,
  missingLanguages,
} from '@candela/contracts';

/** What an officer recommends. */
export interface Proposal {
  outcome: DecisionOutcome;
  amountMinor: bigint | null;
  startsOn: string | null;
  endsOn: string | null;
  conditions: LocalizedText[];
  reasonCode: DeclineReason | null;
  rationale: string;
  feedback: LocalizedText | null;
}

/** What the call promises, as far as decisions are bound by it. */
export interface CallTermsForDecision {
  currency: string;
  awardMaxMinor: bigint;
  activitiesEndOn: string;
}

/** The proposal with what its outcome has no use for left out. */
export function trimmedProposal(proposal: Proposal): Proposal {
  const gives = givesAward(proposal.outcome);
  return {
    ...proposal,
    amountMinor: gives ? proposal.amountMinor : null,
    startsOn: gives ? proposal.startsOn : null,
    endsOn: gives ? proposal.endsOn : null,
    conditions: proposal.outcome === 'approvedWithConditions' ? proposal.conditions : [],
    reasonCode: proposal.outcome === 'declined' ? proposal.reasonCode : null,
  };
}

/** Everything that keeps a proposal from being recommended, each on its field. Empty where it is sound. */
export function proposalProblems(proposal: Proposal, call: CallTermsForDecision): FieldProblem[] {
  const { outcome, conditions, reasonCode, feedback } = proposal;
  return [
    ...(givesAward(outcome) ? [...amountProblems(proposal, call), ...dateProblems(proposal, call)] : []),
    ...(outcome === 'approvedWithConditions' && conditions.length === 0
      ? [problem('/conditions', 'decision.conditions-missing')]
      : []),
    ...conditions.flatMap((condition, index) => textProblems(condition, `/conditions/${index}`)),
    ...(outcome === 'declined' && !reasonCode ? [problem('/reasonCode', 'decision.reason-missing')] : []),
    ...(feedback ? textProblems(feedback, '/feedback') : []),
    ...(proposal.rationale.trim() === '' ? [problem('/rationale', 'decision.rationale-missing')] : []),
  ];
}

function amountProblems({ amountMinor }: Proposal, call: CallTermsForDecision): FieldProblem[] {
  if (amountMinor === null) return [problem('/amountMinor', 'decision.amount-missing')];
  if (amountMinor <= 0n) return [problem('/amountMinor', 'decision.amount-not-positive')];
  if (amountMinor <= call.awardMaxMinor) return [];
  const params = { amountMinor: call.awardMaxMinor.toString(), currency: call.currency };
  return [problem('/amountMinor', 'decision.amount-above-maximum', params)];
}

function dateProblems({ startsOn, endsOn }: Proposal, call: CallTermsForDecision): FieldProblem[] {
  const missing = [
    ...(isCalendarDate(startsOn ?? '') ? [] : [problem('/startsOn', 'decision.date-missing')]),
    ...(isCalendarDate(endsOn ?? '') ? [] : [problem('/endsOn', 'decision.date-missing')]),
  ];
  if (missing.length > 0 || startsOn === null || endsOn === null) return missing;
  if (endsOn < startsOn) return [problem('/endsOn', 'decision.ends-before-start')];
  if (endsOn <= call.activitiesEndOn) return [];
  return [problem('/endsOn', 'decision.ends-after-activities', { date: call.activitiesEndOn })];
}

function textProblems(text: LocalizedText, path: string): FieldProblem[] {
  return missingLanguages(text).map((language) =>
    problem(`${path}/${language}`, 'decision.text-missing', { language }),
  );
}

function problem(path: string, code: string, params: FieldProblem['params'] = {}): FieldProblem {
  return { path, code, params };
}
