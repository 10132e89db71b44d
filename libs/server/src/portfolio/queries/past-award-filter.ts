import { ALL_REGISTERS, VOCABULARIES, type PastAwardStanding } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { organizationKey } from '../domain/registered-award.js';
import type { VocabularyNames } from '../model/grants-register.entity.js';
import { PortfolioAward, PortfolioRegister } from '../model/portfolio-award.entity.js';

/** Which past awards are wanted; several values of one kind are alternatives. */
export interface PastAwardFilter {
  /** Key of the register; all of them unless given. */
  register?: string | undefined;
  /** The one that most of the awards have unless given. */
  currency?: string | undefined;
  /** Words in either language, a part of an organization's name, or an identifier. */
  search?: string | undefined;
  /** Calendar years in which they begin. */
  fiscalYears?: readonly number[] | undefined;
  programs?: readonly string[] | undefined;
  programAreas?: readonly string[] | undefined;
  results?: readonly string[] | undefined;
  countries?: readonly string[] | undefined;
  /** Beginning of the name, whatever its capitals. */
  city?: string | undefined;
  standings?: readonly PastAwardStanding[] | undefined;
  /** Inclusive, in minor units. */
  awardedMinMinor?: bigint | undefined;
  awardedMaxMinor?: bigint | undefined;
}

/** Awards that match but for their currency. */
export interface OtherCurrency {
  currency: string;
  awards: number;
}

/** How much of an award stands, as SQL. */
export const STANDING_SQL = `CASE WHEN award.rescinded_minor = 0 THEN 'kept'
  WHEN award.rescinded_minor < award.awarded_minor THEN 'partlyRescinded' ELSE 'rescinded' END`;

/** The awards that are wanted, of one register or of all. */
export interface Wanted {
  readonly registers: readonly PortfolioRegister[];
  /** Names of the registers' words; of two names for one word, the first register's. */
  readonly vocabulary: VocabularyNames;
  /** Names of the words of the register of an award. */
  vocabularyOf(award: { registerId: string }): VocabularyNames;
  /** A query over those that the actor may see, whatever their currency. */
  query(): SelectQueryBuilder<PortfolioAward>;
}

/** What of the portfolio is wanted. One query, for the registers; none of them where there is no such register. */
export async function wantedAwards(reading: Reading, filter: PastAwardFilter): Promise<Wanted> {
  const { register = ALL_REGISTERS } = filter;
  const query = reading.visible(PortfolioRegister, 'register').orderBy('register.key');
  if (register !== ALL_REGISTERS) query.andWhere('register.key = :register', { register });
  const registers = await query.getMany();
  const byId = new Map(registers.map(({ id, vocabulary }) => [id, vocabulary]));
  return {
    registers,
    vocabulary: mergedVocabulary(registers),
    vocabularyOf: ({ registerId }) => byId.get(registerId) ?? {},
    query: () =>
      filteredAwards(reading, filter, register === ALL_REGISTERS ? null : registers.map(({ id }) => id)),
  };
}

function mergedVocabulary(registers: readonly PortfolioRegister[]): VocabularyNames {
  const merged: VocabularyNames = {};
  for (const { vocabulary } of registers) {
    for (const kind of VOCABULARIES) merged[kind] = { ...vocabulary[kind], ...merged[kind] };
  }
  return merged;
}

/**
 * Amounts of several currencies are never added up. Of groups that are each of one currency, takes the currency that is
 * asked for, or the one with the most awards; `elsewhere` counts what is left out.
 */
export function inOneCurrency<Group extends { currency: string; awards: number }>(
  groups: readonly Group[],
  asked: string | undefined,
): { currency: string | null; groups: Group[]; elsewhere: OtherCurrency[] } {
  const counts = new Map<string, number>();
  for (const { currency, awards } of groups) counts.set(currency, (counts.get(currency) ?? 0) + awards);
  const most = [...counts]
    .map(([currency, awards]) => ({ currency, awards }))
    .sort((one, other) => other.awards - one.awards || one.currency.localeCompare(other.currency));
  const currency = asked ?? most[0]?.currency ?? null;
  return {
    currency,
    groups: groups.filter((group) => group.currency === currency),
    elsewhere: most.filter((group) => group.currency !== currency),
  };
}

function filteredAwards(
  reading: Reading,
  filter: PastAwardFilter,
  registerIds: readonly string[] | null,
): SelectQueryBuilder<PortfolioAward> {
  const query = reading.visible(PortfolioAward, 'award');
  if (registerIds) query.andWhere('award.register_id = ANY(:registerIds::uuid[])', { registerIds });
  matching(query, filter.search);
  oneOf(query, 'award.fiscal_year', 'fiscalYears', filter.fiscalYears);
  oneOf(query, 'award.program', 'programs', filter.programs);
  oneOf(query, 'award.program_area', 'programAreas', filter.programAreas);
  oneOf(query, 'award.result', 'results', filter.results);
  oneOf(query, 'award.country', 'countries', filter.countries);
  oneOf(query, STANDING_SQL, 'standings', filter.standings);
  if (filter.city) {
    query.andWhere('lower(unaccent(award.organization_city)) LIKE lower(unaccent(:city))', {
      city: `${literal(filter.city)}%`,
    });
  }
  if (filter.awardedMinMinor !== undefined) {
    query.andWhere('award.awarded_minor >= :least', { least: filter.awardedMinMinor.toString() });
  }
  if (filter.awardedMaxMinor !== undefined) {
    query.andWhere('award.awarded_minor <= :most', { most: filter.awardedMaxMinor.toString() });
  }
  return query;
}

/** Words by their stem in either language, and parts of names, which have no stem. */
function matching(query: SelectQueryBuilder<PortfolioAward>, search: string | undefined): void {
  const wanted = search?.trim();
  if (!wanted) return;
  const words = `award.search @@ (websearch_to_tsquery('portfolio_en', :search) || websearch_to_tsquery('portfolio_fr', :search))`;
  const name = organizationKey(wanted);
  if (name) {
    query.andWhere(`(${words} OR award.organization_key LIKE :name OR award.identifier = upper(:search))`, {
      search: wanted,
      name: `%${name}%`,
    });
  } else query.andWhere(words, { search: wanted });
}

function oneOf(
  query: SelectQueryBuilder<PortfolioAward>,
  column: string,
  name: string,
  values: readonly (string | number)[] | undefined,
): void {
  if (values && values.length > 0) query.andWhere(`${column} IN (:...${name})`, { [name]: values });
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
