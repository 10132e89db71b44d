import type { PastAwardStanding } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { organizationKey } from '../domain/registered-award.js';
import type { VocabularyNames } from '../model/grants-register.entity.js';
import { PastAward } from '../model/past-award.entity.js';

/** Which past awards are wanted; several values of one kind are alternatives. */
export interface PastAwardFilter {
  /** Key of the register; the one imported last unless given. */
  register?: string | undefined;
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

/** How much of an award stands, as SQL. */
export const STANDING_SQL = `CASE WHEN award.rescinded_minor = 0 THEN 'kept'
  WHEN award.rescinded_minor < award.awarded_minor THEN 'partlyRescinded' ELSE 'rescinded' END`;

/** The id of the wanted register, as SQL. Of several, people look at the one that was imported last. */
function registerIdSql(key: string | undefined): string {
  return key
    ? '(SELECT chosen.id FROM grants_register chosen WHERE chosen.key = :register)'
    : '(SELECT chosen.id FROM grants_register chosen ORDER BY chosen.imported_at DESC NULLS LAST, chosen.id DESC LIMIT 1)';
}

/** The names of the wanted register's words, as SQL for a query that `filteredAwards` made. */
export function vocabularySql({ register }: PastAwardFilter): string {
  return `(SELECT named.vocabulary FROM grants_register named WHERE named.id = ${registerIdSql(register)})`;
}

/** The names of the wanted register's words; empty where there is no such register. */
export async function vocabularyOf(
  reading: Reading,
  { register }: PastAwardFilter,
): Promise<VocabularyNames> {
  const sql = registerIdSql(register).replace(':register', '$1');
  const [row] = await reading.sql<{ vocabulary: VocabularyNames }>(
    'what words are called is no secret of anybody who may read the awards',
    `SELECT vocabulary FROM grants_register WHERE id = ${sql}`,
    register ? [register] : [],
  );
  return row?.vocabulary ?? {};
}

/** The query of the wanted awards of one register that the actor may see: amounts of several are never added up. */
export function filteredAwards(reading: Reading, filter: PastAwardFilter): SelectQueryBuilder<PastAward> {
  const query = reading
    .visible(PastAward, 'award')
    .andWhere(`award.register_id = ${registerIdSql(filter.register)}`, { register: filter.register });
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
function matching(query: SelectQueryBuilder<PastAward>, search: string | undefined): void {
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
  query: SelectQueryBuilder<PastAward>,
  column: string,
  name: string,
  values: readonly (string | number)[] | undefined,
): void {
  if (values && values.length > 0) query.andWhere(`${column} IN (:...${name})`, { [name]: values });
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
