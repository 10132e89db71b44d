import { PORTAL_REGISTER, type LocalizedText } from '@candela/contracts';
import { NotFound, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { VocabularyNames } from '../model/grants-register.entity.js';
import { grantsRegisterPolicy, pastAwardPolicy } from '../model/past-award-policy.js';
import { PortfolioAward, PortfolioRegister } from '../model/portfolio-award.entity.js';
import { wantedAwards } from './past-award-filter.js';
import { wordOf, type Word } from './word-name.js';

export interface RegisterRow {
  key: string;
  name: LocalizedText;
  currency: string;
  awards: number;
  awardedMinor: string;
  firstFiscalYear: number;
  lastFiscalYear: number;
  importedAt: Date | null;
}

/** A value that can be filtered by, and how many awards have it. */
export interface Choice extends Word {
  awards: number;
}

export interface RegisterChoices {
  fiscalYears: { fiscalYear: number; awards: number }[];
  programs: Choice[];
  programAreas: Choice[];
  results: Choice[];
  countries: { country: string; awards: number }[];
  cities: string[];
}

/** The registers in the portfolio that have awards, the portal's own first, then the one imported last: one query. */
@Injectable()
export class ListRegisters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor): Promise<RegisterRow[]> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(grantsRegisterPolicy, 'grants-register.read', null);
      const groups = await reading
        .visible(PortfolioRegister, 'register')
        .innerJoin(PortfolioAward, 'award', 'award.register_id = register.id')
        .select([
          'register.key AS key',
          'register.name AS name',
          'award.currency AS currency',
          'count(*)::int AS awards',
          'sum(award.awarded_minor)::text AS "awardedMinor"',
          'min(award.fiscal_year) AS "firstFiscalYear"',
          'max(award.fiscal_year) AS "lastFiscalYear"',
          'register.imported_at AS "importedAt"',
        ])
        .groupBy('register.id, register.key, register.name, register.imported_at, award.currency')
        .orderBy('register.key = :portal', 'DESC')
        .setParameter('portal', PORTAL_REGISTER)
        .addOrderBy('register.imported_at', 'DESC', 'NULLS LAST')
        .addOrderBy('register.id', 'DESC')
        .addOrderBy('count(*)', 'DESC')
        .getRawMany<RegisterRow>();
      return [...Map.groupBy(groups, ({ key }) => key).values()].map(registerOf);
    });
  }
}

/** A register with the years of all its awards, and the sum of those in the currency that most of them have. */
function registerOf(groups: RegisterRow[]): RegisterRow {
  const [most] = groups as [RegisterRow];
  return {
    ...most,
    awards: groups.reduce((sum, { awards }) => sum + awards, 0),
    firstFiscalYear: Math.min(...groups.map(({ firstFiscalYear }) => firstFiscalYear)),
    lastFiscalYear: Math.max(...groups.map(({ lastFiscalYear }) => lastFiscalYear)),
  };
}

interface GroupRow {
  kind: 'fiscalYear' | 'program' | 'programArea' | 'result' | 'country' | 'city';
  value: string;
  awards: number;
}

/** What a register, or all of them, can be filtered by: the registers, and one pass over their awards. */
@Injectable()
export class ReadRegisterChoices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotFound` where there is no such register. */
  execute(actor: Actor, key: string): Promise<RegisterChoices> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(pastAwardPolicy, 'past-award.read', null);
      const wanted = await wantedAwards(reading, { register: key });
      if (wanted.registers.length === 0) throw new NotFound('grants-register');
      const rows = await wanted
        .query()
        .select([
          `CASE WHEN grouping(award.fiscal_year) = 0 THEN 'fiscalYear' WHEN grouping(award.program) = 0 THEN 'program'
             WHEN grouping(award.program_area) = 0 THEN 'programArea' WHEN grouping(award.result) = 0 THEN 'result'
             WHEN grouping(award.country) = 0 THEN 'country' ELSE 'city' END AS kind`,
          `coalesce(award.fiscal_year::text, award.program, award.program_area, award.result, award.country,
             award.organization_city) AS value`,
          'count(*)::int AS awards',
        ])
        .groupBy(
          `GROUPING SETS ((award.fiscal_year), (award.program), (award.program_area), (award.result), (award.country),
             (award.organization_city))`,
        )
        .orderBy('2')
        .getRawMany<GroupRow>();
      return choicesOf(
        rows.filter(({ value }) => value !== null),
        wanted.vocabulary,
      );
    });
  }
}

function choicesOf(rows: GroupRow[], vocabulary: VocabularyNames): RegisterChoices {
  const of = (kind: GroupRow['kind']) => rows.filter((row) => row.kind === kind);
  const named = (kind: 'program' | 'programArea' | 'result'): Choice[] =>
    of(kind).map(({ value, awards }) => ({ ...wordOf(vocabulary, kind, value), awards }));
  return {
    fiscalYears: of('fiscalYear').map(({ value, awards }) => ({ fiscalYear: Number(value), awards })),
    programs: named('program'),
    programAreas: named('programArea'),
    results: named('result'),
    countries: of('country').map(({ value, awards }) => ({ country: value, awards })),
    cities: of('city').map(({ value }) => value),
  };
}
