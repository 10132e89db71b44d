import { fiscalYearBounds, fiscalYearOf } from '@candela/contracts';
import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { dateOf } from '../domain/today.js';
import { paymentListPolicy } from '../model/disbursement-policies.js';
import { Instalment } from '../model/instalment.entity.js';
import { Payment } from '../model/payment.entity.js';

interface Sum {
  month: string;
  currency: string;
  minor: string;
}

/** What falls due and what is paid in each month of a fiscal year, over the awards that the reader may see. */
@Injectable()
export class ReadCashFlow {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The present fiscal year unless told; a row for each of its months, in each currency that there is. */
  execute(actor: Actor, input: { fiscalYear?: number | undefined; missionId?: string | undefined }) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(paymentListPolicy, 'payment.read-cash-flow', null);
      const fiscalYear = input.fiscalYear ?? fiscalYearOf(dateOf(reading.now));
      const scheduled = await sums(reading, 'scheduled', fiscalYear, input.missionId);
      const paid = await sums(reading, 'paid', fiscalYear, input.missionId);
      const currencies = [...new Set([...scheduled, ...paid].map(({ currency }) => currency))].sort();
      return {
        fiscalYear,
        currencies: currencies.map((currency) => ({
          currency,
          months: monthsOf(fiscalYear).map((month) => ({
            month,
            scheduledMinor: sumIn(scheduled, month, currency),
            paidMinor: sumIn(paid, month, currency),
          })),
        })),
      };
    });
  }
}

/** The months of a fiscal year, written YYYY-MM. */
function monthsOf(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(fiscalYear, 3 + index, 1)).toISOString().slice(0, 7),
  );
}

function sums(
  reading: Reading,
  what: 'scheduled' | 'paid',
  fiscalYear: number,
  missionId: string | undefined,
): Promise<Sum[]> {
  const query =
    what === 'scheduled'
      ? reading.visible(Instalment, 'row').andWhere(`row.state <> 'cancelled'`)
      : reading.visible(Payment, 'row').andWhere(`row.state = 'paid'`);
  const day = what === 'scheduled' ? 'row.due_on' : 'row.paid_on';
  query.andWhere(`${day} BETWEEN :startsOn AND :endsOn`, fiscalYearBounds(fiscalYear));
  if (missionId) query.andWhere('row.mission_id = :missionId', { missionId });
  return query
    .select(`to_char(${day}, 'YYYY-MM')`, 'month')
    .addSelect('row.currency', 'currency')
    .addSelect('sum(row.amount_minor)', 'minor')
    .groupBy('1, 2')
    .getRawMany<Sum>();
}

function sumIn(rows: readonly Sum[], month: string, currency: string): string {
  return rows.find((row) => row.month === month && row.currency === currency)?.minor ?? '0';
}
