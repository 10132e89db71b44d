import type { Reading } from '@candela/platform';
import { unmetConditions } from '../../awards/index.js';
import { moneyOf, openPayments } from '../../disbursements/index.js';
import type { ClosingFacts } from '../domain/checklist.js';
import { Report } from '../model/report.entity.js';

/** What decides whether an award may be closed. The caller has found that the actor may see it. */
export async function closingFactsOf(reading: Reading, awardId: string): Promise<ClosingFacts> {
  const reports = await reading
    .unfiltered(Report, 'report', 'states of reports are told to whoever sees the award; contents are not')
    .where('report.awardId = :awardId', { awardId })
    .getMany();
  const final = reports.find(({ kind }) => kind === 'final');
  const interim = reports.filter(({ kind }) => kind === 'interim');
  const money = (await moneyOf(reading, [awardId])).get(awardId)!;
  return {
    finalReport: final?.state ?? null,
    openReports: interim.filter(({ state }) => state !== 'accepted' && state !== 'skipped').length,
    interimGivenUp: interim.some(({ state }) => state === 'skipped'),
    openPayments: (await openPayments(reading, awardId)).length,
    dueMinor: money.due + money.onItsWay,
    plannedMinor: money.planned,
    heldBackMinor: money.heldBack,
    unspentMinor: final?.unspentMinor ?? 0n,
    recoverableMinor: money.recoverable,
    recoveredMinor: money.recovered,
    conditionsUnmet: (await unmetConditions(reading, [awardId])).get(awardId) ?? 0,
  };
}
