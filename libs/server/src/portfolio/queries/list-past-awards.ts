import type { LocalizedText, Page, PastAwardSort, PastAwardStanding } from '@candela/contracts';
import {
  decodeCursor,
  DomainError,
  encodeCursor,
  UnitOfWork,
  type Actor,
  type Reading,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Award, seesAwardAsStaff } from '../../awards/index.js';
import { pastAwardPolicy } from '../model/past-award-policy.js';
import type { PortfolioAward } from '../model/portfolio-award.entity.js';
import { cursorValue } from './cursor-values.js';
import {
  inOneCurrency,
  STANDING_SQL,
  wantedAwards,
  type OtherCurrency,
  type PastAwardFilter,
  type Wanted,
} from './past-award-filter.js';

/** One line of the list; amounts are minor units as text. */
export interface PastAwardRow {
  id: string;
  registerId: string;
  identifier: string;
  organizationName: string;
  organizationCity: string | null;
  country: string | null;
  areaServed: string | null;
  fiscalYear: number;
  program: string;
  programArea: string | null;
  result: string | null;
  /** YYYY-MM-DD. */
  submittedOn: string | null;
  approvedOn: string | null;
  durationMonths: number | null;
  appliedMinor: string | null;
  awardedMinor: string;
  rescindedMinor: string;
  currency: string;
  standing: PastAwardStanding;
  description: LocalizedText;
  isWithheld: boolean;
  sortValue: string;
}

/** What everything that matches in one currency adds up to. */
interface CurrencySums {
  currency: string;
  awards: number;
  awardedMinor: string;
  rescindedMinor: string;
}

/** A page of the list, with the sums of everything that matches in its currency. */
export interface PastAwardList extends Page<PastAwardRow> {
  total: number;
  /** Null where nothing matches. */
  sums: CurrencySums | null;
  elsewhere: OtherCurrency[];
  wanted: Wanted;
  /** Which of the page's awards have a file here that the reader may open. */
  openIds: ReadonlySet<string>;
}

interface SortColumn {
  sql: string;
  type: 'date' | 'bigint' | 'text';
}

const APPROVED_ON: SortColumn = { sql: `coalesce(award.approved_on, DATE '0001-01-01')`, type: 'date' };
const AWARDED: SortColumn = { sql: 'award.awarded_minor', type: 'bigint' };
const ORGANIZATION: SortColumn = { sql: 'award.organization_key', type: 'text' };
const RESCINDED: SortColumn = { sql: 'award.rescinded_minor', type: 'bigint' };
const SORTS: Record<PastAwardSort, SortColumn> = {
  '-approvedOn': APPROVED_ON,
  approvedOn: APPROVED_ON,
  '-awarded': AWARDED,
  awarded: AWARDED,
  organization: ORGANIZATION,
  '-organization': ORGANIZATION,
  '-rescinded': RESCINDED,
  rescinded: RESCINDED,
};

/** Past awards: four queries, for registers, sums, page, and which of them the reader may open. */
@Injectable()
export class ListPastAwards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    filter: PastAwardFilter,
    sort: PastAwardSort,
    limit: number,
    cursor: string | undefined,
  ): Promise<PastAwardList> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(pastAwardPolicy, 'past-award.read', null);
      const wanted = await wantedAwards(reading, filter);
      const { currency, groups, elsewhere } = inOneCurrency(await sumsOf(wanted), filter.currency);
      const rows = currency ? await pageOfAwards(wanted, currency, sort, limit + 1, cursor) : [];
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last ? cursorAfter(last, sort) : null,
        total: groups[0]?.awards ?? 0,
        sums: groups[0] ?? null,
        elsewhere,
        wanted,
        openIds: await openAwards(
          reading,
          items.map(({ id }) => id),
        ),
      };
    });
  }
}

/** The awards made here among `ids` whose file on the desk the reader may open. */
export async function openAwards(reading: Reading, ids: readonly string[]): Promise<Set<string>> {
  const found = await reading
    .visible(Award, 'file')
    .andWhere('file.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return new Set(found.filter((award) => seesAwardAsStaff(reading.actor, award)).map(({ id }) => id));
}

/** What matches, added up by currency. */
export function sumsOf(wanted: Wanted): Promise<CurrencySums[]> {
  return wanted
    .query()
    .select([
      'award.currency AS currency',
      'count(*)::int AS awards',
      'sum(award.awarded_minor)::text AS "awardedMinor"',
      'sum(award.rescinded_minor)::text AS "rescindedMinor"',
    ])
    .groupBy('award.currency')
    .getRawMany<CurrencySums>();
}

/** Up to `limit` rows behind the cursor. Throws 400 for a cursor of another sort. */
export function pageOfAwards(
  wanted: Wanted,
  currency: string,
  sort: PastAwardSort,
  limit: number,
  cursor: string | undefined,
): Promise<PastAwardRow[]> {
  const query = wanted.query().andWhere('award.currency = :currency', { currency });
  const { sql, type } = SORTS[sort];
  const downwards = sort.startsWith('-');
  if (cursor) {
    const { value, id } = readCursor(cursor, sort);
    const beyond = downwards ? '<' : '>';
    query.andWhere(`(${sql}, award.id) ${beyond} (CAST(:sortValue AS ${type}), CAST(:afterId AS uuid))`, {
      sortValue: value,
      afterId: id,
    });
  }
  const direction = downwards ? 'DESC' : 'ASC';
  return selected(query, sql)
    .orderBy(sql, direction)
    .addOrderBy('award.id', direction)
    .limit(limit)
    .getRawMany<PastAwardRow>();
}

/** The cursor of what comes behind a row. */
export function cursorAfter(row: PastAwardRow, sort: PastAwardSort): string {
  return encodeCursor([sort, row.sortValue, row.id]);
}

function readCursor(cursor: string, sort: PastAwardSort): { value: string; id: string } {
  const values = decodeCursor(cursor, 3);
  if (values[0] !== sort) throw new DomainError('request.cursor-malformed', { status: 400 });
  return { value: cursorValue(values, 1, SORTS[sort].type), id: cursorValue(values, 2, 'id') };
}

function selected(
  query: SelectQueryBuilder<PortfolioAward>,
  sortSql: string,
): SelectQueryBuilder<PortfolioAward> {
  return query.select([
    'award.id AS id',
    'award.register_id AS "registerId"',
    'award.identifier AS identifier',
    'award.organization_name AS "organizationName"',
    'award.organization_city AS "organizationCity"',
    'award.country AS country',
    'award.area_served AS "areaServed"',
    'award.fiscal_year AS "fiscalYear"',
    'award.program AS program',
    'award.program_area AS "programArea"',
    'award.result AS result',
    'award.submitted_on::text AS "submittedOn"',
    'award.approved_on::text AS "approvedOn"',
    'award.duration_months AS "durationMonths"',
    'award.applied_minor AS "appliedMinor"',
    'award.awarded_minor AS "awardedMinor"',
    'award.rescinded_minor AS "rescindedMinor"',
    'award.currency AS currency',
    `${STANDING_SQL} AS standing`,
    'award.description AS description',
    'award.is_withheld AS "isWithheld"',
    `(${sortSql})::text AS "sortValue"`,
  ]);
}
