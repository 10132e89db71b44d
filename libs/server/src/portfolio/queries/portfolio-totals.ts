import type { TotalsGrouping } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { VocabularyNames } from '../model/grants-register.entity.js';
import { pastAwardPolicy } from '../model/past-award-policy.js';
import {
  inOneCurrency,
  wantedAwards,
  type OtherCurrency,
  type PastAwardFilter,
} from './past-award-filter.js';

/** Amounts of a group of awards, in minor units. */
export interface Sums {
  awards: number;
  appliedMinor: bigint;
  awardedMinor: bigint;
  rescindedMinor: bigint;
}

export interface TotalsRow extends Sums {
  /** Null where programs are added up over all years. */
  fiscalYear: number | null;
  /** Null where years are added up over all programs. */
  program: string | null;
}

export interface Totals {
  rows: TotalsRow[];
  whole: Sums;
  /** Null where nothing matches. */
  currency: string | null;
  elsewhere: OtherCurrency[];
  /** Names of the registers' words. */
  vocabulary: VocabularyNames;
}

type RawRow = Omit<TotalsRow, 'appliedMinor' | 'awardedMinor' | 'rescindedMinor'> & {
  currency: string;
  appliedMinor: string;
  awardedMinor: string;
  rescindedMinor: string;
};

const YEAR = 'award.fiscal_year';
const PROGRAM = 'award.program';
const COLUMNS: Record<TotalsGrouping, string[]> = {
  fiscalYear: [YEAR],
  program: [PROGRAM],
  fiscalYearAndProgram: [YEAR, PROGRAM],
};

/** The awards that match, added up by fiscal year, by program or by both: one query, and one for the registers. */
@Injectable()
export class PortfolioTotals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, filter: PastAwardFilter, groupBy: TotalsGrouping): Promise<Totals> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(pastAwardPolicy, 'past-award.read', null);
      const columns = COLUMNS[groupBy];
      const byYear = columns.includes(YEAR);
      const byProgram = columns.includes(PROGRAM);
      const wanted = await wantedAwards(reading, filter);
      const rows = await wanted
        .query()
        .select([
          `${byYear ? YEAR : 'NULL'} AS "fiscalYear"`,
          `${byProgram ? PROGRAM : 'NULL'} AS program`,
          'award.currency AS currency',
          'count(*)::int AS awards',
          'coalesce(sum(award.applied_minor), 0)::text AS "appliedMinor"',
          'sum(award.awarded_minor)::text AS "awardedMinor"',
          'sum(award.rescinded_minor)::text AS "rescindedMinor"',
        ])
        .groupBy([...columns, 'award.currency'].join(', '))
        .orderBy(columns.join(', '))
        .getRawMany<RawRow>();
      const { currency, groups, elsewhere } = inOneCurrency(rows, filter.currency);
      return {
        ...addedUp(groups),
        currency: groups.length > 0 ? currency : null,
        elsewhere,
        vocabulary: wanted.vocabulary,
      };
    });
  }
}

function addedUp(raw: RawRow[]): Pick<Totals, 'rows' | 'whole'> {
  const rows = raw.map(({ fiscalYear, program, awards, ...amounts }) => ({
    fiscalYear,
    program,
    awards,
    appliedMinor: BigInt(amounts.appliedMinor),
    awardedMinor: BigInt(amounts.awardedMinor),
    rescindedMinor: BigInt(amounts.rescindedMinor),
  }));
  const nothing: Sums = { awards: 0, appliedMinor: 0n, awardedMinor: 0n, rescindedMinor: 0n };
  const whole = rows.reduce<Sums>(
    (sum, row) => ({
      awards: sum.awards + row.awards,
      appliedMinor: sum.appliedMinor + row.appliedMinor,
      awardedMinor: sum.awardedMinor + row.awardedMinor,
      rescindedMinor: sum.rescindedMinor + row.rescindedMinor,
    }),
    nothing,
  );
  return { rows, whole };
}
