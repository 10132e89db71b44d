import type { ApplicationDecisionView, DecisionView, ProposalBody } from '@candela/api-client';
import { type DecisionOutcome, type DeclineReason, givesAward, type LocalizedText } from '@candela/contracts';

/** What an officer is writing; empty where nothing was written yet. */
export interface ProposalDraft {
  readonly outcome: DecisionOutcome | '';
  readonly amountMinor: bigint | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly conditions: readonly LocalizedText[];
  readonly reasonCode: DeclineReason | '';
  readonly rationale: string;
  readonly feedback: LocalizedText;
}

const NO_WORDS: LocalizedText = { en: '', fr: '' };

/** What the form begins with: what was recommended before, or else what was asked for. */
export function draftFrom(page: ApplicationDecisionView, earlier: DecisionView | null): ProposalDraft {
  if (!earlier) {
    const requested = page.application.requested?.amountMinor;
    return {
      outcome: '',
      amountMinor: requested === undefined ? null : BigInt(requested),
      startsOn: '',
      endsOn: page.call.activitiesEndOn,
      conditions: [NO_WORDS],
      reasonCode: '',
      rationale: '',
      feedback: NO_WORDS,
    };
  }
  return {
    outcome: earlier.outcome,
    amountMinor: earlier.amount ? BigInt(earlier.amount.amountMinor) : null,
    startsOn: earlier.startsOn ?? '',
    endsOn: earlier.endsOn ?? page.call.activitiesEndOn,
    conditions: earlier.conditions.length > 0 ? earlier.conditions : [NO_WORDS],
    reasonCode: earlier.reasonCode ?? '',
    rationale: earlier.rationale,
    feedback: earlier.feedback ?? NO_WORDS,
  };
}

/** What is sent: only what the outcome has a use for, conditions without a word left out. */
export function bodyFrom(draft: ProposalDraft & { readonly outcome: DecisionOutcome }): ProposalBody {
  const gives = givesAward(draft.outcome);
  const hasWords = ({ en, fr }: LocalizedText) => en.trim() !== '' || fr.trim() !== '';
  return {
    outcome: draft.outcome,
    amountMinor: gives ? (draft.amountMinor?.toString() ?? null) : null,
    startsOn: gives && draft.startsOn !== '' ? draft.startsOn : null,
    endsOn: gives && draft.endsOn !== '' ? draft.endsOn : null,
    conditions:
      draft.outcome === 'approvedWithConditions' ? draft.conditions.filter((words) => hasWords(words)) : [],
    reasonCode: draft.outcome === 'declined' && draft.reasonCode !== '' ? draft.reasonCode : null,
    rationale: draft.rationale,
    feedback: hasWords(draft.feedback) ? draft.feedback : null,
  };
}
