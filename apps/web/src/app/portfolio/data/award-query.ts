import type { ParamMap, Params } from '@angular/router';
import {
  PAST_AWARD_SORTS,
  PAST_AWARD_STANDINGS,
  parseFiscalYear,
  PORTFOLIO_SEARCH_CHARS_MAX,
  type PastAwardSort,
  type PastAwardStanding,
} from '@candela/contracts';

/** What the list of past awards is asked for; all of it stands in the address of the page. */
export interface AwardQuery {
  /** Null: all registers. */
  readonly register: string | null;
  /** Null: the currency that most awards have. */
  readonly currency: string | null;
  readonly search: string;
  readonly fiscalYear: readonly string[];
  readonly program: readonly string[];
  readonly programArea: readonly string[];
  readonly result: readonly string[];
  readonly country: readonly string[];
  readonly standing: readonly PastAwardStanding[];
  readonly city: string;
  /** Bounds of the amount awarded, inclusive, in minor units. */
  readonly least: bigint | null;
  readonly most: bigint | null;
  readonly sort: PastAwardSort;
  readonly cursor: string | null;
}

/** The filters that may have several values; each value is one of alternatives. */
export const LISTED_FILTERS = [
  'fiscalYear',
  'program',
  'programArea',
  'result',
  'country',
  'standing',
] as const;
export type ListedFilter = (typeof LISTED_FILTERS)[number];

const USUAL_SORT: PastAwardSort = '-approvedOn';
const AMOUNT = /^\d{1,15}$/;

/** Everything, in the usual order. */
export const EVERY_AWARD: AwardQuery = {
  ...{
    register: null,
    currency: null,
    search: '',
    fiscalYear: [],
    program: [],
    programArea: [],
    result: [],
    country: [],
  },
  ...{ standing: [], city: '', least: null, most: null, sort: USUAL_SORT, cursor: null },
};

/** What the address asks for. What it says wrongly is left out: an old link still shows something. */
export function awardQueryFrom(params: ParamMap): AwardQuery {
  const amount = (name: string): bigint | null => {
    const text = params.get(name) ?? '';
    return AMOUNT.test(text) ? BigInt(text) : null;
  };
  const countries = params.getAll('country').filter((code) => /^[A-Z]{2}$/.test(code));
  return {
    register: params.get('register'),
    currency: /^[A-Z]{3}$/.exec(params.get('currency') ?? '')?.[0] ?? null,
    search: (params.get('search') ?? '').trim().slice(0, PORTFOLIO_SEARCH_CHARS_MAX),
    fiscalYear: params.getAll('fiscalYear').filter((text) => parseFiscalYear(text) !== undefined),
    program: params.getAll('program'),
    programArea: params.getAll('programArea'),
    result: params.getAll('result'),
    country: countries,
    standing: PAST_AWARD_STANDINGS.filter((standing) => params.getAll('standing').includes(standing)),
    city: params.get('city')?.trim() ?? '',
    least: amount('least'),
    most: amount('most'),
    sort: PAST_AWARD_SORTS.find((sort) => sort === params.get('sort')) ?? USUAL_SORT,
    cursor: params.get('cursor'),
  };
}

/** The query params of the list's address, without what is usual. */
export function addressOf(query: AwardQuery): Params {
  const listed = LISTED_FILTERS.filter((name) => query[name].length > 0).map((name) => [name, query[name]]);
  const single = {
    register: query.register,
    currency: query.currency,
    search: query.search || null,
    city: query.city || null,
    least: query.least?.toString() ?? null,
    most: query.most?.toString() ?? null,
    sort: query.sort === USUAL_SORT ? null : query.sort,
    cursor: query.cursor,
  };
  const given = Object.entries(single).filter(([, value]) => value !== null);
  return Object.fromEntries([...listed, ...given]) as Params;
}

/** The filters as the API takes them. */
export function apiFilterOf(query: AwardQuery) {
  const lists = Object.fromEntries(
    LISTED_FILTERS.filter((name) => query[name].length > 0).map((name) => [name, [...query[name]]]),
  ) as { [Name in ListedFilter]?: AwardQuery[Name][number][] };
  return {
    ...lists,
    ...(query.register ? { register: query.register } : {}),
    ...(query.currency ? { currency: query.currency } : {}),
    ...(query.search ? { search: query.search } : {}),
    ...(query.city ? { city: query.city } : {}),
    ...(query.least === null ? {} : { awardedMinMinor: query.least.toString() }),
    ...(query.most === null ? {} : { awardedMaxMinor: query.most.toString() }),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(query: AwardQuery): boolean {
  const { search, city, least, most } = query;
  return (
    search !== '' ||
    city !== '' ||
    least !== null ||
    most !== null ||
    LISTED_FILTERS.some((name) => query[name].length > 0)
  );
}
