import type { CallFiguresView, DeadlineFiguresView, MoneyView, PipelineStateView } from '@candela/api-client';
import type { ApplicationState, MoneyJson } from '@candela/contracts';
import type { ChartData } from '@candela/web-ui';

/** Calls that a picture has room for. */
export const CHARTED_CALLS_MAX = 12;

/** The states in which the programme still has something to do. */
export const IN_HAND: readonly ApplicationState[] = [
  'submitted',
  'screening',
  'changesRequested',
  'review',
  'panel',
  'waitlisted',
];

/** How many applications are not decided. */
export function applicationsInHand(pipeline: readonly PipelineStateView[]): number {
  return pipeline
    .filter(({ state }) => IN_HAND.includes(state))
    .reduce((sum, { applications }) => sum + applications, 0);
}

/** One bar for each state. */
export function pipelineChart(
  pipeline: readonly PipelineStateView[],
  words: { nameOf: (state: ApplicationState) => string; applications: string },
): ChartData {
  return {
    categories: pipeline.map(({ state }) => words.nameOf(state)),
    series: [{ name: words.applications, values: pipeline.map(({ applications }) => applications) }],
  };
}

/** The currency that most of the calls have: amounts of several are not added up, nor drawn on one axis. */
export function usualCurrency(calls: readonly CallFiguresView[]): string {
  const counts = new Map<string, number>();
  for (const { envelope } of calls) counts.set(envelope.currency, (counts.get(envelope.currency) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'CAD';
}

/** What the envelopes of one currency come to, and what of them is spoken for. */
export function envelopeTotals(
  calls: readonly CallFiguresView[],
  currency: string,
): { envelope: MoneyJson; committed: MoneyJson } {
  const sum = (part: 'envelope' | 'committed'): MoneyJson => ({
    amountMinor: calls
      .filter(({ envelope }) => envelope.currency === currency)
      .reduce((total, call) => total + BigInt(call[part].amountMinor), 0n)
      .toString(),
    currency,
  });
  return { envelope: sum('envelope'), committed: sum('committed') };
}

/** One bar for each of the last calls of one currency: committed, approved and open make the envelope. */
export function envelopeChart(
  calls: readonly CallFiguresView[],
  currency: string,
  words: Record<'committed' | 'approved' | 'open', string> & { valueOf: (money: MoneyView) => number },
): ChartData {
  const drawn = calls.filter(({ envelope }) => envelope.currency === currency).slice(0, CHARTED_CALLS_MAX);
  return {
    categories: drawn.map(({ reference }) => reference),
    series: (['committed', 'approved', 'open'] as const).map((part) => ({
      name: words[part],
      values: drawn.map((call) => words.valueOf(call[part])),
    })),
  };
}

/** The part of what was done that was done in time, 0 to 1; null where nothing was done yet. */
export function shareKept(figures: readonly DeadlineFiguresView[]): number | null {
  const kept = figures.reduce((sum, one) => sum + one.kept, 0);
  const done = figures.reduce((sum, one) => sum + one.kept + one.missed, 0);
  return done === 0 ? null : kept / done;
}
