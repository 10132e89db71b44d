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
import type { VocabularyNames } from '../model/grants-register.entity.js';
import type { PastAward } from '../model/past-award.entity.js';
import { pastAwardPolicy } from '../model/past-award-policy.js';
import { cursorValue } from './cursor-values.js';
import { filteredAwards, STANDING_SQL, vocabularySql, type PastAwardFilter } from './past-award-filter.js';

/** One line of the list; amounts are minor units as text. */
export interface PastAwardRow {
  id: string;
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
  sortValue: string;
}

/** What everything that matches adds up to. */
interface MatchingSums {
  total: number;
  awardedMinor: string;
  rescindedMinor: string;
  /** Null where nothing matches. */
  currency: string | null;
  /** Names of the register's words; null where there is no such register. */
  vocabulary: VocabularyNames | null;
}

/** A page of the list, with the sums of everything that matches. */
export type PastAwardList = Page<PastAwardRow> & MatchingSums;

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

/** Past awards: one query for the page, one for the count and the sums. */
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
      const rows = await pageOfAwards(reading, filter, sort, limit + 1, cursor);
      const sums = await sumsOf(reading, filter);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? cursorAfter(last, sort) : null, ...sums };
    });
  }
}

/** Up to `limit` rows behind the cursor. Throws 400 for a cursor of another sort. */
export function pageOfAwards(
  reading: Reading,
  filter: PastAwardFilter,
  sort: PastAwardSort,
  limit: number,
  cursor: string | undefined,
): Promise<PastAwardRow[]> {
  const query = filteredAwards(reading, filter);
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

function selected(query: SelectQueryBuilder<PastAward>, sortSql: string): SelectQueryBuilder<PastAward> {
  return query.select([
    'award.id AS id',
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
    `(${sortSql})::text AS "sortValue"`,
  ]);
}

async function sumsOf(reading: Reading, filter: PastAwardFilter): Promise<MatchingSums> {
  const sums = await filteredAwards(reading, filter)
    .select([
      'count(*)::int AS total',
      'coalesce(sum(award.awarded_minor), 0)::text AS "awardedMinor"',
      'coalesce(sum(award.rescinded_minor), 0)::text AS "rescindedMinor"',
      'min(award.currency) AS currency',
      `${vocabularySql(filter)} AS vocabulary`,
    ])
    .getRawOne<MatchingSums>();
  return sums ?? { total: 0, awardedMinor: '0', rescindedMinor: '0', currency: null, vocabulary: null };
}
