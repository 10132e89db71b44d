import { isCalendarDate } from '../form/calendar.js';
import type { ProblemParams } from '../kernel/problem.js';
import { isCountryCode } from '../language/countries.js';
import { minorDigits } from '../money/currency.js';
import { AMOUNT_DIGITS_MAX } from '../money/money.js';
import {
  APPLICATION_LEVELS,
  APPLICATION_STATES,
  type ApplicationLevel,
  type ApplicationState,
} from './application-states.js';

/**
 * What a list of applications is narrowed to. Limits are inclusive; choices say "any of these", null where none was made, and
 * everything together "and".
 */
export interface DeskFilters {
  states: ApplicationState[] | null;
  countries: string[] | null;
  levels: ApplicationLevel[] | null;
  /** Codes of programs. */
  programs: string[] | null;
  /** Beginnings of references: a call's, or an application's own. */
  references: string[];
  /** Only calls whose team the reader belongs to. */
  mine: boolean;
  amountMinMinor: bigint | null;
  amountMaxMinor: bigint | null;
  /** Days in UTC, YYYY-MM-DD. */
  submittedFrom: string | null;
  submittedTo: string | null;
  /** Each must occur, as the beginning of a word, in title, reference or organization. */
  words: string[];
}

/** Keys the search box understands; `status:screening country:KE amount:>50000 officer:me words`. */
export const DESK_QUERY_KEYS = [
  'status',
  'country',
  'amount',
  'officer',
  'program',
  'call',
  'level',
  'submitted',
] as const;
export type DeskQueryKey = (typeof DESK_QUERY_KEYS)[number];

const ALSO_CALLED: Readonly<Record<string, DeskQueryKey>> = {
  state: 'status',
  statut: 'status',
  état: 'status',
  pays: 'country',
  montant: 'amount',
  agent: 'officer',
  programme: 'program',
  appel: 'call',
  niveau: 'level',
  envoyée: 'submitted',
};

/** One part of a query, to be shown as a chip; `from` and `to` are where it stands in the text. */
export interface DeskQueryChip {
  /** Null for a word. */
  key: DeskQueryKey | null;
  value: string;
  from: number;
  to: number;
}

export interface DeskQueryProblem {
  code: 'desk.query-unknown-key' | 'desk.query-unreadable-value';
  params: ProblemParams;
}

export interface DeskQuery {
  filters: DeskFilters;
  chips: DeskQueryChip[];
  /** Parts that cannot be understood; they are not in `filters`. */
  problems: DeskQueryProblem[];
}

/** Filters that let everything through. */
export function noDeskFilters(): DeskFilters {
  return {
    states: null,
    countries: null,
    levels: null,
    programs: null,
    references: [],
    mine: false,
    amountMinMinor: null,
    amountMaxMinor: null,
    submittedFrom: null,
    submittedTo: null,
    words: [],
  };
}

const PART = /(?:(?<key>\p{L}+):)?(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))/gu;

/**
 * Reads what somebody typed into the search box of the desk. Keys and values in any case, keys in English or French, a value
 * with spaces in double quotes; several values of one key are parted by commas. Amounts are whole units of `currency` and, like
 * days, take `>`, `>=`, `<`, `<=` or `from..to`. Never throws.
 */
export function parseDeskQuery(text: string, currency = 'CAD'): DeskQuery {
  const query: DeskQuery = { filters: noDeskFilters(), chips: [], problems: [] };
  for (const match of text.matchAll(PART)) {
    const { key: typed, quoted, bare } = match.groups ?? {};
    const value = (quoted ?? bare ?? '').trim();
    if (value === '') continue;
    const key = typed === undefined ? null : keyNamed(typed);
    if (key === undefined) {
      query.problems.push({
        code: 'desk.query-unknown-key',
        params: { key: typed ?? '', accepted: DESK_QUERY_KEYS.join(', ') },
      });
      continue;
    }
    const accepted =
      key === null ? takeWords(query.filters, value) : READERS[key](query.filters, value, currency);
    if (accepted !== null) {
      query.problems.push({
        code: 'desk.query-unreadable-value',
        params: { key: key ?? '', value, accepted },
      });
      continue;
    }
    query.chips.push({ key, value, from: match.index, to: match.index + match[0].length });
  }
  return query;
}

/** Filters that let through what both let through; of two lists of choices what they share, be it nothing. */
export function narrowed(one: DeskFilters, other: DeskFilters): DeskFilters {
  return {
    states: both(one.states, other.states),
    countries: both(one.countries, other.countries),
    levels: both(one.levels, other.levels),
    programs: both(one.programs, other.programs),
    references: [...one.references, ...other.references],
    mine: one.mine || other.mine,
    amountMinMinor: larger(one.amountMinMinor, other.amountMinMinor),
    amountMaxMinor: smaller(one.amountMaxMinor, other.amountMaxMinor),
    submittedFrom: larger(one.submittedFrom, other.submittedFrom),
    submittedTo: smaller(one.submittedTo, other.submittedTo),
    words: [...one.words, ...other.words],
  };
}

function keyNamed(typed: string): DeskQueryKey | undefined {
  const name = typed.toLowerCase();
  const key = DESK_QUERY_KEYS.find((known) => known === name);
  return key ?? (Object.hasOwn(ALSO_CALLED, name) ? ALSO_CALLED[name] : undefined);
}

/** Adds a value to the filters; returns null, or what would have been accepted. */
type ValueReader = (filters: DeskFilters, value: string, currency: string) => string | null;

const READERS: Readonly<Record<DeskQueryKey, ValueReader>> = {
  status: (filters, value) => {
    const states = choicesIn(APPLICATION_STATES, value);
    if (!states) return APPLICATION_STATES.join(', ');
    filters.states = [...(filters.states ?? []), ...states];
    return null;
  },
  level: (filters, value) => {
    const levels = choicesIn(APPLICATION_LEVELS, value);
    if (!levels) return APPLICATION_LEVELS.join(', ');
    filters.levels = [...(filters.levels ?? []), ...levels];
    return null;
  },
  country: (filters, value) => {
    const codes = value.split(',').map((code) => code.trim().toUpperCase());
    if (!codes.every(isCountryCode)) return 'KE, BR, …';
    filters.countries = [...(filters.countries ?? []), ...codes];
    return null;
  },
  officer: (filters, value) => {
    if (!['me', 'moi'].includes(value.toLowerCase())) return 'me';
    filters.mine = true;
    return null;
  },
  program: (filters, value) => {
    const codes = value.split(',').map((code) => code.trim().toUpperCase());
    if (!codes.every((code) => /^[A-Z][A-Z0-9]{1,9}$/.test(code))) return 'LIF, …';
    filters.programs = [...(filters.programs ?? []), ...codes];
    return null;
  },
  call: (filters, value) => {
    if (!/^[\w-]{2,40}$/.test(value)) return 'LIF-KE-2026';
    filters.references.push(value.toUpperCase());
    return null;
  },
  amount: (filters, value, currency) => {
    const range = rangeOf(value, (part) => minorOf(part, currency));
    if (!range) return '50000, >50000, <=60000, 10000..60000';
    const { from, to, after, before } = range;
    filters.amountMinMinor = larger(
      filters.amountMinMinor,
      from ?? (after === undefined ? null : after + 1n),
    );
    filters.amountMaxMinor = smaller(
      filters.amountMaxMinor,
      to ?? (before === undefined ? null : before - 1n),
    );
    return null;
  },
  submitted: (filters, value) => {
    const range = rangeOf(value, (part) => (isCalendarDate(part) ? part : undefined));
    if (!range) return '2026-05-01, >=2026-05-01, 2026-05-01..2026-05-31';
    const { from, to, after, before } = range;
    filters.submittedFrom = larger(
      filters.submittedFrom,
      from ?? (after === undefined ? null : dayBeside(after, 1)),
    );
    filters.submittedTo = smaller(
      filters.submittedTo,
      to ?? (before === undefined ? null : dayBeside(before, -1)),
    );
    return null;
  },
};

function takeWords(filters: DeskFilters, value: string): null {
  filters.words.push(...value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  return null;
}

function choicesIn<Choice extends string>(choices: readonly Choice[], value: string): Choice[] | undefined {
  const chosen = value
    .split(',')
    .map((part) => choices.find((choice) => choice.toLowerCase() === part.trim().toLowerCase()));
  return chosen.every((choice) => choice !== undefined) ? chosen : undefined;
}

interface Range<Value> {
  from?: Value;
  to?: Value;
  after?: Value;
  before?: Value;
}

function rangeOf<Value>(text: string, read: (part: string) => Value | undefined): Range<Value> | undefined {
  const between = /^(.+)\.\.(.+)$/.exec(text);
  if (between) {
    const [from, to] = [read(between[1] ?? ''), read(between[2] ?? '')];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const [, sign = '', rest = ''] = /^(>=|<=|>|<|)(.*)$/.exec(text) ?? [];
  const value = read(rest);
  if (value === undefined) return undefined;
  if (sign === '>') return { after: value };
  if (sign === '<') return { before: value };
  return { ...(sign === '<=' ? {} : { from: value }), ...(sign === '>=' ? {} : { to: value }) };
}

function minorOf(text: string, currency: string): bigint | undefined {
  const digits = minorDigits(currency);
  const [, units = '', decimals = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  const minor = units + decimals.padEnd(digits, '0');
  return units === '' || decimals.length > digits || minor.length > AMOUNT_DIGITS_MAX
    ? undefined
    : BigInt(minor);
}

function dayBeside(day: string, days: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

function both<Choice>(one: Choice[] | null, other: Choice[] | null): Choice[] | null {
  return one && other ? one.filter((choice) => other.includes(choice)) : (one ?? other);
}

function larger<Value extends bigint | string>(one: Value | null, other: Value | null): Value | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function smaller<Value extends bigint | string>(one: Value | null, other: Value | null): Value | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
