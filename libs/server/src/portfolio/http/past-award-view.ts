import { LocalizedTextView, MoneyView, moneyView } from '@candela/platform';
import {
  fiscalYearCode,
  PAST_AWARD_STANDINGS,
  RESCINDED_BY,
  type PastAwardStanding,
  type RescindedBy,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { PortfolioAward } from '../model/portfolio-award.entity.js';
import type { VocabularyNames } from '../model/grants-register.entity.js';
import type { PastAwardList, PastAwardRow } from '../queries/list-past-awards.js';
import type { PastAwardDetail, SiblingAward } from '../queries/read-past-award.js';
import { optionalWordOf, wordOf } from '../queries/word-name.js';
import { OtherCurrencyView, RegisterWordView } from './parts-view.js';

/** A past award in a list. */
export class PastAwardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Its file on the desk, for an award made here that the reader may open. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) awardId: string | null;
  @ApiProperty() identifier: string;
  /** Empty where the register does not name it, or the portfolio does not. */
  @ApiProperty() organizationName: string;
  /** Whether the portfolio keeps to itself who it is, where, and what for. */
  @ApiProperty() isWithheld: boolean;
  @ApiProperty({ type: String, nullable: true }) organizationCity: string | null;
  /** Country served, two letters. */
  @ApiProperty({ type: String, nullable: true }) country: string | null;
  @ApiProperty({ type: String, nullable: true }) areaServed: string | null;
  @ApiProperty({ example: '2016-2017' }) fiscalYear: string;
  @ApiProperty({ type: RegisterWordView }) program: RegisterWordView;
  @ApiProperty({ type: RegisterWordView, nullable: true }) programArea: RegisterWordView | null;
  @ApiProperty({ type: RegisterWordView, nullable: true }) result: RegisterWordView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) approvedOn: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) applied: MoneyView | null;
  @ApiProperty({ type: MoneyView }) awarded: MoneyView;
  /** Rescinded before it was paid, or recovered afterwards. */
  @ApiProperty({ type: MoneyView }) rescinded: MoneyView;
  @ApiProperty({ enum: PAST_AWARD_STANDINGS, enumName: 'PastAwardStanding' }) standing: PastAwardStanding;
  @ApiProperty({ type: LocalizedTextView }) description: LocalizedTextView;
}

/** A page of past awards, with the sums of everything that matches. */
export class PastAwardPageView {
  @ApiProperty({ type: [PastAwardView] }) items: PastAwardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: 'integer' }) total: number;
  /** Null where nothing matches. */
  @ApiProperty({ type: MoneyView, nullable: true }) awarded: MoneyView | null;
  @ApiProperty({ type: MoneyView, nullable: true }) rescinded: MoneyView | null;
  @ApiProperty({ type: [OtherCurrencyView] }) elsewhere: OtherCurrencyView[];
}

/** A cell of the register without a field of its own. */
export class AwardFactView {
  @ApiProperty({ type: LocalizedTextView }) label: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) value: LocalizedTextView;
}

/** One field that an import changed. Values are those of the register; amounts are minor units. */
export class AwardFieldChangeView {
  @ApiProperty({ example: 'awardedMinor' }) field: string;
  @ApiProperty({ type: String, nullable: true }) before: string | null;
  @ApiProperty({ type: String, nullable: true }) after: string | null;
}

export class AwardChangeView {
  @ApiProperty({ format: 'date-time' }) changedAt: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ type: [AwardFieldChangeView] }) fields: AwardFieldChangeView[];
}

/** Another award to the same organization. */
export class SiblingAwardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '2016-2017' }) fiscalYear: string;
  @ApiProperty({ type: RegisterWordView }) program: RegisterWordView;
  @ApiProperty({ type: MoneyView }) awarded: MoneyView;
  @ApiProperty({ type: MoneyView }) rescinded: MoneyView;
}

/** Everything that is known about one past award. */
export class PastAwardDetailView extends PastAwardView {
  @ApiProperty() registerKey: string;
  @ApiProperty({ type: LocalizedTextView }) registerName: LocalizedTextView;
  @ApiProperty({ type: String, nullable: true }) funder: string | null;
  @ApiProperty({ type: RegisterWordView, nullable: true }) fund: RegisterWordView | null;
  @ApiProperty({ type: RegisterWordView, nullable: true }) population: RegisterWordView | null;
  @ApiProperty({ type: [RegisterWordView] }) ageGroups: RegisterWordView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) submittedOn: string | null;
  /** When the register last changed it. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) modifiedOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) durationMonths: number | null;
  @ApiProperty({ enum: RESCINDED_BY, enumName: 'RescindedBy', nullable: true })
  rescindedBy: RescindedBy | null;
  @ApiProperty({ type: String, nullable: true }) incorporationNumber: string | null;
  @ApiProperty({ type: String, nullable: true }) charityNumber: string | null;
  @ApiProperty({ type: [AwardFactView] }) facts: AwardFactView[];
  @ApiProperty({ type: [AwardChangeView] }) changes: AwardChangeView[];
  @ApiProperty({ type: [SiblingAwardView] }) siblings: SiblingAwardView[];
  @ApiProperty() version: number;
}

/** A page of the list as it goes out. */
export function pastAwardPageView(list: PastAwardList): PastAwardPageView {
  const { sums, wanted, openIds } = list;
  return {
    items: list.items.map((row) => pastAwardView(row, wanted.vocabularyOf(row), openIds.has(row.id))),
    nextCursor: list.nextCursor,
    total: list.total,
    awarded: sums ? moneyView(sums.awardedMinor, sums.currency) : null,
    rescinded: sums ? moneyView(sums.rescindedMinor, sums.currency) : null,
    elsewhere: list.elsewhere,
  };
}

function pastAwardView(row: PastAwardRow, vocabulary: VocabularyNames, isOpen: boolean): PastAwardView {
  const { currency } = row;
  return {
    id: row.id,
    awardId: isOpen ? row.id : null,
    identifier: row.identifier,
    organizationName: row.organizationName,
    isWithheld: row.isWithheld,
    organizationCity: row.organizationCity,
    country: row.country,
    areaServed: row.areaServed,
    fiscalYear: fiscalYearCode(row.fiscalYear),
    program: wordOf(vocabulary, 'program', row.program),
    programArea: optionalWordOf(vocabulary, 'programArea', row.programArea),
    result: optionalWordOf(vocabulary, 'result', row.result),
    approvedOn: row.approvedOn,
    applied: row.appliedMinor === null ? null : moneyView(row.appliedMinor, currency),
    awarded: moneyView(row.awardedMinor, currency),
    rescinded: moneyView(row.rescindedMinor, currency),
    standing: row.standing,
    description: row.description,
  };
}

/** One award as it goes out. */
export function pastAwardDetailView({
  award,
  register,
  isOpen,
  facts,
  changes,
  siblings,
}: PastAwardDetail): PastAwardDetailView {
  const { vocabulary } = register;
  return {
    ...pastAwardView(rowOf(award), vocabulary, isOpen),
    registerKey: register.key,
    registerName: register.name,
    funder: award.funder,
    fund: optionalWordOf(vocabulary, 'fund', award.fund),
    population: optionalWordOf(vocabulary, 'population', award.population),
    ageGroups: award.ageGroups.map((group) => wordOf(vocabulary, 'ageGroup', group)),
    submittedOn: award.submittedOn,
    modifiedOn: award.modifiedOn,
    durationMonths: award.durationMonths,
    rescindedBy: award.rescindedBy,
    incorporationNumber: award.incorporationNumber,
    charityNumber: award.charityNumber,
    facts,
    changes: changes.map(({ changedAt, fileName, changes: fields }) => ({
      changedAt: changedAt.toISOString(),
      fileName,
      fields: Object.entries(fields).map(([field, { before, after }]) => ({
        field,
        before: shown(before),
        after: shown(after),
      })),
    })),
    siblings: siblings.map((sibling) => siblingView(sibling, vocabulary)),
    version: award.version,
  };
}

function siblingView(sibling: SiblingAward, vocabulary: VocabularyNames): SiblingAwardView {
  return {
    id: sibling.id,
    fiscalYear: fiscalYearCode(sibling.fiscalYear),
    program: wordOf(vocabulary, 'program', sibling.program),
    awarded: moneyView(sibling.awardedMinor, sibling.currency),
    rescinded: moneyView(sibling.rescindedMinor, sibling.currency),
  };
}

/** An award as the list would tell it. */
function rowOf(award: PortfolioAward): PastAwardRow {
  const { rescindedMinor, awardedMinor } = award;
  const partly = rescindedMinor < awardedMinor ? 'partlyRescinded' : 'rescinded';
  return {
    ...award,
    appliedMinor: award.appliedMinor?.toString() ?? null,
    awardedMinor: awardedMinor.toString(),
    rescindedMinor: rescindedMinor.toString(),
    standing: rescindedMinor === 0n ? 'kept' : partly,
    sortValue: '',
  };
}

/** Texts in two languages and lists are told on one line. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return Object.values(value).join(' / ');
  return String(value);
}
