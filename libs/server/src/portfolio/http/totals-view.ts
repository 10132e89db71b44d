import { LocalizedTextView, MoneyView, moneyView } from '@candela/platform';
import { fiscalYearCode } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { Choice, RegisterChoices, RegisterRow } from '../queries/list-registers.js';
import type { Sums, Totals } from '../queries/portfolio-totals.js';
import { wordOf } from '../queries/word-name.js';
import { OtherCurrencyView, RegisterWordView } from './parts-view.js';

/** Amounts of a group of awards. */
export class SumsView {
  @ApiProperty({ type: 'integer' }) awards: number;
  @ApiProperty({ type: MoneyView }) applied: MoneyView;
  @ApiProperty({ type: MoneyView }) awarded: MoneyView;
  /** Rescinded before it was paid, or recovered afterwards. */
  @ApiProperty({ type: MoneyView }) rescinded: MoneyView;
  /** Awarded, without what was rescinded or recovered. */
  @ApiProperty({ type: MoneyView }) net: MoneyView;
}

export class TotalsRowView extends SumsView {
  /** Null where programs are added up over all years. */
  @ApiProperty({ type: String, nullable: true, example: '2016-2017' }) fiscalYear: string | null;
  /** Null where years are added up over all programs. */
  @ApiProperty({ type: RegisterWordView, nullable: true }) program: RegisterWordView | null;
}

/** Awards added up. */
export class TotalsView {
  @ApiProperty({ type: [TotalsRowView] }) rows: TotalsRowView[];
  /** Null where nothing matches. */
  @ApiProperty({ type: SumsView, nullable: true }) whole: SumsView | null;
  @ApiProperty({ type: [OtherCurrencyView] }) elsewhere: OtherCurrencyView[];
}

/** A register in the portfolio; its sum is of the currency that most of its awards have. */
export class GrantsRegisterView {
  @ApiProperty({ example: 'ontario-trillium' }) key: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
  @ApiProperty({ type: 'integer' }) awards: number;
  @ApiProperty({ type: MoneyView }) awarded: MoneyView;
  @ApiProperty({ example: '2015-2016' }) firstFiscalYear: string;
  @ApiProperty({ example: '2019-2020' }) lastFiscalYear: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) importedAt: string | null;
}

export class GrantsRegisterListView {
  @ApiProperty({ type: [GrantsRegisterView] }) items: GrantsRegisterView[];
}

export class WordChoiceView extends RegisterWordView {
  @ApiProperty({ type: 'integer' }) awards: number;
}

export class FiscalYearChoiceView {
  @ApiProperty({ example: '2016-2017' }) fiscalYear: string;
  @ApiProperty({ type: 'integer' }) awards: number;
}

export class CountryChoiceView {
  @ApiProperty({ example: 'KE' }) country: string;
  @ApiProperty({ type: 'integer' }) awards: number;
}

/** What a register can be filtered by. */
export class RegisterChoicesView {
  @ApiProperty({ type: [FiscalYearChoiceView] }) fiscalYears: FiscalYearChoiceView[];
  @ApiProperty({ type: [WordChoiceView] }) programs: WordChoiceView[];
  @ApiProperty({ type: [WordChoiceView] }) programAreas: WordChoiceView[];
  @ApiProperty({ type: [WordChoiceView] }) results: WordChoiceView[];
  @ApiProperty({ type: [CountryChoiceView] }) countries: CountryChoiceView[];
  @ApiProperty({ type: [String] }) cities: string[];
}

/** Totals as they go out. */
export function totalsView({ rows, whole, currency, elsewhere, vocabulary }: Totals): TotalsView {
  if (!currency) return { rows: [], whole: null, elsewhere };
  return {
    rows: rows.map((row) => ({
      fiscalYear: row.fiscalYear === null ? null : fiscalYearCode(row.fiscalYear),
      program: row.program === null ? null : wordOf(vocabulary, 'program', row.program),
      ...sumsView(row, currency),
    })),
    whole: sumsView(whole, currency),
    elsewhere,
  };
}

function sumsView({ awards, appliedMinor, awardedMinor, rescindedMinor }: Sums, currency: string): SumsView {
  return {
    awards,
    applied: moneyView(appliedMinor, currency),
    awarded: moneyView(awardedMinor, currency),
    rescinded: moneyView(rescindedMinor, currency),
    net: moneyView(awardedMinor - rescindedMinor, currency),
  };
}

/** Registers as they go out. */
export function registerListView(rows: RegisterRow[]): GrantsRegisterListView {
  return {
    items: rows.map((row) => ({
      key: row.key,
      name: row.name,
      awards: row.awards,
      awarded: moneyView(row.awardedMinor, row.currency),
      firstFiscalYear: fiscalYearCode(row.firstFiscalYear),
      lastFiscalYear: fiscalYearCode(row.lastFiscalYear),
      importedAt: row.importedAt?.toISOString() ?? null,
    })),
  };
}

/** What a register can be filtered by, as it goes out; years from the newest. */
export function registerChoicesView(choices: RegisterChoices): RegisterChoicesView {
  const view = ({ value, name, awards }: Choice): WordChoiceView => ({ value, name, awards });
  return {
    fiscalYears: choices.fiscalYears
      .map(({ fiscalYear, awards }) => ({ fiscalYear: fiscalYearCode(fiscalYear), awards }))
      .reverse(),
    programs: choices.programs.map(view),
    programAreas: choices.programAreas.map(view),
    results: choices.results.map(view),
    countries: choices.countries,
    cities: choices.cities,
  };
}
