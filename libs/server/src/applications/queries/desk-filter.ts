import {
  type DeskFilters,
  isCalendarDate,
  narrowed,
  noDeskFilters,
  parseDeskQuery,
  type ApplicationLevel,
  type ApplicationState,
} from '@candela/contracts';
import { hasStaffRole, type Actor, type RowFilter } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { DeskQueryUnreadable } from '../domain/application-errors.js';
import type { Application } from '../model/application.entity.js';

/** What the address of the desk's list says. */
export interface DeskFilterInput {
  state?: ApplicationState[] | undefined;
  confidentiality?: ApplicationLevel[] | undefined;
  callId?: string | undefined;
  missionId?: string | undefined;
  country?: string[] | undefined;
  amountMin?: string | undefined;
  amountMax?: string | undefined;
  submittedFrom?: string | undefined;
  submittedTo?: string | undefined;
  q?: string | undefined;
}

/** The filters of an address and of its search box, together. Throws `DeskQueryUnreadable` naming what is not understood. */
export function deskFiltersOf(input: DeskFilterInput): DeskFilters {
  const typed = parseDeskQuery(input.q ?? '');
  const days = (['submittedFrom', 'submittedTo'] as const).filter(
    (name) => input[name] && !isCalendarDate(input[name]),
  );
  const problems = [
    ...typed.problems.map(({ code, params }) => ({ path: '/q', code, params })),
    ...days.map((name) => ({
      path: `/${name}`,
      code: 'desk.query-unreadable-value',
      params: { key: name, value: input[name] ?? '', accepted: '2026-05-01' },
    })),
  ];
  if (problems.length > 0) throw new DeskQueryUnreadable(problems);
  return narrowed(typed.filters, {
    ...noDeskFilters(),
    states: input.state ?? null,
    levels: input.confidentiality ?? null,
    countries: input.country?.map((code) => code.toUpperCase()) ?? null,
    amountMinMinor: input.amountMin === undefined ? null : BigInt(input.amountMin),
    amountMaxMinor: input.amountMax === undefined ? null : BigInt(input.amountMax),
    submittedFrom: input.submittedFrom ?? null,
    submittedTo: input.submittedTo ?? null,
  });
}

/**
 * Where an organization's name is for the reader: it is not for those outside the team where the organization said that
 * registering puts it at risk, or the application is protected or restricted. Needs the aliases `application` and
 * `organization`.
 */
export function nameIsShown(actor: Actor): RowFilter {
  const open = `(application.confidentiality = 'internal' AND organization.registration_status <> 'notRegisteredAtRisk')`;
  const team = teamCondition(actor);
  return team ? { where: `(${open} OR ${team.where})`, params: team.params } : { where: open, params: {} };
}

/** The applications for whose team the reader is, as `isOfTeam` says; undefined for those who are never of a team. */
function teamCondition(actor: Actor): RowFilter | undefined {
  if (!actor.userId || !hasStaffRole(actor, 'programOfficer')) return undefined;
  return {
    where: `CASE application.confidentiality WHEN 'restricted' THEN application.reader_ids @> ARRAY[:nameReaderId::uuid]
      ELSE application.call_id = ANY(:nameCallIds::uuid[]) END`,
    params: { nameReaderId: actor.userId, nameCallIds: actor.assignedCallIds },
  };
}

/**
 * Narrows a query over `application` joined with `organization`. A reference that is a call's means that call, and none whose
 * reference only begins with it.
 */
export function applyDeskFilters(
  query: SelectQueryBuilder<Application>,
  filters: DeskFilters,
  input: Pick<DeskFilterInput, 'callId' | 'missionId'>,
  actor: Actor,
): void {
  const { states, levels, countries, programs } = filters;
  const { amountMinMinor, amountMaxMinor, submittedFrom, submittedTo } = filters;
  const narrow = (where: string, params: Record<string, unknown>) => query.andWhere(where, params);
  if (states) narrow('application.state = ANY(:states)', { states });
  if (levels) narrow('application.confidentiality = ANY(:levels)', { levels });
  if (countries) narrow('application.country = ANY(:countries)', { countries });
  if (programs) {
    narrow(
      `application.call_id IN
        (SELECT c.id FROM call c JOIN program p ON p.id = c.program_id WHERE p.code = ANY(:programs))`,
      { programs },
    );
  }
  if (input.callId) narrow('application.call_id = :callId', { callId: input.callId });
  if (input.missionId) narrow('application.mission_id = :missionId', { missionId: input.missionId });
  if (filters.mine)
    narrow('application.call_id = ANY(:myCallIds::uuid[])', { myCallIds: actor.assignedCallIds });
  const requested = 'coalesce(application.amount_requested_minor, 0)';
  if (amountMinMinor !== null) narrow(`${requested} >= :amountMin`, { amountMin: amountMinMinor.toString() });
  if (amountMaxMinor !== null) narrow(`${requested} <= :amountMax`, { amountMax: amountMaxMinor.toString() });
  if (submittedFrom)
    narrow('application.submitted_at >= :submittedFrom', { submittedFrom: `${submittedFrom}T00:00:00Z` });
  if (submittedTo) {
    narrow(`application.submitted_at < :submittedTo::timestamptz + interval '1 day'`, {
      submittedTo: `${submittedTo}T00:00:00Z`,
    });
  }
  filters.references.forEach((reference, index) =>
    narrow(
      `application.reference COLLATE "C" LIKE :reference${index}
        AND coalesce((SELECT named.id FROM call named WHERE named.reference = :call${index}), application.call_id)
          = application.call_id`,
      { [`reference${index}`]: `${likeText(reference)}%`, [`call${index}`]: reference },
    ),
  );
  filters.words.forEach((word, index) => applyWord(query, word, index, actor));
}

/**
 * A word begins a word of title or reference, or stands in the name of the organization where the reader gets that name:
 * nobody finds by what they may not see. The organizations are looked up first, as lists of ids: every way to match is
 * then a condition on one table, and each has an index.
 */
function applyWord(query: SelectQueryBuilder<Application>, word: string, index: number, actor: Actor): void {
  const named = (and: string) =>
    `application.organization_id = ANY(ARRAY(SELECT o.id FROM organization o WHERE o.name ILIKE :name${index}${and}))`;
  const team = teamCondition(actor);
  query.andWhere(
    `(application.words @@ to_tsquery('simple', plain_text(:word${index}))
      OR (${named(` AND o.registration_status <> 'notRegisteredAtRisk'`)} AND application.confidentiality = 'internal')
      ${team ? `OR (${named('')} AND ${team.where})` : ''})`,
    { ...team?.params, [`word${index}`]: prefixQuery(word), [`name${index}`]: `%${likeText(word)}%` },
  );
}

/** A text-search query for words that begin so: every run of letters and digits, all of them. */
function prefixQuery(word: string): string {
  const runs = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return runs.map((run) => `'${run}':*`).join(' & ');
}

function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
