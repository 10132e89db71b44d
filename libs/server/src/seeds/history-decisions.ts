import type { DecisionOutcome, DeclineReason, LocalizedText } from '@candela/contracts';
import { ApproveDecision, RecommendDecision, ReleaseDecisions } from '../awards/index.js';
import type { Agenda } from './agenda.js';
import type { HistoryAwards } from './history-awards.js';
import { type HistoryApplication, isUrgent } from './history-moments.js';
import { CONDITIONS, FEEDBACK, RATIONALES } from './history-verdicts.js';
import type { Stage } from './stage.js';

const DAY_MS = 86_400_000;
/** How long what was awarded lasts, in days. */
const PERIOD_DAYS: Readonly<Record<string, number>> = { LIF: 175, RR: 90, CB: 540, HRA: 1 };
/** Parts of the envelope that awards may take: something is left for another time. */
const SPENDABLE_BP = 9_400n;
const ROUND_TO_MINOR = 50_000n;
const REASONS: readonly DeclineReason[] = [
  'outsidePriorities',
  'needNotShown',
  'resultsUnclear',
  'budgetNotJustified',
  'fundsExhausted',
];

/** Decisions of the year: recommended, approved by another person, and told together. */
export class HistoryDecisions {
  /** Calls whose decisions were, or will be, told. */
  private readonly released = new Set<string>();

  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
    private readonly awards: HistoryAwards,
  ) {}

  /** Puts on the agenda what is decided about an application that reached the panel. */
  plan(application: HistoryApplication): void {
    const { call, planned, place } = application;
    if (planned.fate === 'panel') return;
    const told = call.planned.releasedDaysAgo ?? call.planned.closesDaysAgo - 44;
    const recommended = isUrgent(application) ? planned.submittedDaysAgo - 4 : told + 12 + (place % 3);
    this.agenda.on(recommended, async () => {
      const decision = await this.recommend(application);
      if (planned.fate === 'recommended') return;
      this.agenda.on(isUrgent(application) ? recommended : told + 5, async () => {
        await this.stage.use(ApproveDecision).execute(this.stage.person('approver'), decision);
        if (planned.fate === 'approvedQuietly') return;
        this.release(application, decision.id, isUrgent(application) ? recommended - 1 : told);
      });
    });
  }

  private async recommend({
    call,
    planned,
    id,
    place,
  }: HistoryApplication): Promise<{ id: string; version: number }> {
    const outcome = outcomeOf(planned.fate);
    const startsOn = this.stage.clock.now().getTime() + 20 * DAY_MS;
    const { program } = call.planned;
    const isFrench = planned.language === 'fr';
    return this.stage.use(RecommendDecision).execute(await this.stage.again(call.officer), id, {
      outcome,
      amountMinor: await this.amountFor(call.planned, call.made.awardMaxMinor, id),
      startsOn: dateOf(startsOn),
      endsOn: dateOf(startsOn + (PERIOD_DAYS[program] ?? 0) * DAY_MS),
      conditions:
        outcome === 'approvedWithConditions' ? [CONDITIONS[place % CONDITIONS.length] as LocalizedText] : [],
      reasonCode: outcome === 'declined' ? (REASONS[place % REASONS.length] ?? null) : null,
      rationale: RATIONALES[isFrench ? 'fr' : 'en'][outcome],
      feedback: outcome === 'declined' ? FEEDBACK : null,
    });
  }

  /** What was asked for, or a fair share of what the call has. */
  private async amountFor(
    { envelopeMinor, applications }: HistoryApplication['call']['planned'],
    awardMaxMinor: bigint,
    id: string,
  ): Promise<bigint> {
    const { asked } = await this.stage.row<{ asked: string | null }>(
      'what an application asks for',
      'SELECT amount_requested_minor AS asked FROM application WHERE id = $1',
      [id],
    );
    const given = applications.filter(
      ({ fate }) => fate.startsWith('approved') || fate === 'recommended',
    ).length;
    const share = (envelopeMinor * SPENDABLE_BP) / 10_000n / BigInt(Math.max(1, given));
    const wanted = [share, awardMaxMinor, ...(asked ? [BigInt(asked)] : [])].reduce((one, other) =>
      one < other ? one : other,
    );
    return wanted - (wanted % ROUND_TO_MINOR);
  }

  /** Once for a call where decisions are told together; each by itself where help is urgent. Awards go on from there. */
  private release(application: HistoryApplication, decisionId: string, daysAgo: number): void {
    const { call } = application;
    const alone = isUrgent(application) ? [decisionId] : undefined;
    if (alone || !this.released.has(call.made.id)) {
      this.released.add(call.made.id);
      this.agenda.on(daysAgo, async () => {
        const officer = await this.stage.again(call.officer);
        await this.stage.use(ReleaseDecisions).execute(officer, call.made.id, alone);
      });
    }
    if (application.planned.award === null) return;
    this.agenda.on(daysAgo - 1, () => this.awards.plan(application, daysAgo - 1));
  }
}

function outcomeOf(fate: string): DecisionOutcome {
  switch (fate) {
    case 'declined':
    case 'waitlisted':
    case 'approvedWithConditions':
      return fate;
    default:
      return 'approved';
  }
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
