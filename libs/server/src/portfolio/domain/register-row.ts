import { fiscalYearCode, fiscalYearOf, parseFiscalYear, type RescindedBy } from '@candela/contracts';
import { amountForm, parseRegisterAmount } from './register-amount.js';
import { parseRegisterDate } from './register-date.js';
import { kindOf, type FieldKind, type RegisterField } from './register-fields.js';
import type { ColumnPlan } from './register-heading.js';
import type { RegisterMapping } from './register-mapping.js';
import {
  registerProblem,
  severityOf,
  type RegisterProblem,
  type RegisterProblemCode,
} from './register-problem.js';
import type { RegisteredAward } from './registered-award.js';

/** One row of a register: the award it tells, or null where an error leaves it out; and what is odd about it. */
export interface RegisterRow {
  rowNumber: number;
  award: RegisteredAward | null;
  problems: RegisterProblem[];
}

const DETAIL_CHARS_MAX = 500;

/** Reads one row. `rowNumber` is a spreadsheet's: the heading is row 1. */
export function readRegisterRow(
  cells: readonly string[],
  rowNumber: number,
  plan: ColumnPlan,
  mapping: RegisterMapping,
): RegisterRow {
  if (cells.length !== plan.width) {
    const problem = registerProblem(
      'cells-do-not-fit',
      { rowNumber },
      String(cells.length),
      String(plan.width),
    );
    return { rowNumber, award: null, problems: [problem] };
  }
  const row = new RowReading(cells, rowNumber, plan, mapping);
  const award = row.award();
  const isMarked = row.isMarkedAsRescinded();
  const refused = row.problems.some(({ code }) => severityOf(code) === 'error');
  // What could not be read cannot contradict anything.
  if (!refused) row.compare(award, isMarked);
  return { rowNumber, award: refused ? null : award, problems: row.problems };
}

class RowReading {
  readonly problems: RegisterProblem[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly rowNumber: number,
    private readonly plan: ColumnPlan,
    private readonly mapping: RegisterMapping,
  ) {}

  /** The award as far as it could be read; meaningless where an error was found. */
  award(): RegisteredAward {
    const approvedOn = this.date('approvedOn');
    return {
      identifier: this.needed('identifier'),
      organizationName: this.text('organizationName') ?? '',
      organizationCity: this.text('organizationCity'),
      country: this.choice('country'),
      areaServed: this.text('areaServed'),
      funder: this.text('funder'),
      program: this.needed('program'),
      programArea: this.text('programArea'),
      fund: this.text('fund'),
      population: this.text('population'),
      ageGroups: this.ageGroups(),
      result: this.text('result'),
      fiscalYear: this.fiscalYear(approvedOn),
      submittedOn: this.date('submittedOn'),
      approvedOn,
      modifiedOn: this.date('modifiedOn'),
      durationMonths: this.wholeNumber('durationMonths'),
      appliedMinor: this.amount('applied'),
      awardedMinor: this.neededAmount('awarded'),
      rescindedMinor: this.amount('rescinded') ?? 0n,
      rescindedBy: this.choice('rescindedBy') as RescindedBy | null,
      currency: this.mapping.currency,
      description: { en: this.text('descriptionEn') ?? '', fr: this.text('descriptionFr') ?? '' },
      incorporationNumber: this.text('incorporationNumber'),
      charityNumber: this.text('charityNumber'),
      details: this.details(),
    };
  }

  /** Whether the row says that something was rescinded or recovered. */
  isMarkedAsRescinded(): boolean {
    return this.choice('rescindedMark') === 'yes';
  }

  /** Warns where the parts of an award contradict each other. */
  compare(award: RegisteredAward, isMarked: boolean): void {
    const { appliedMinor, awardedMinor, rescindedMinor, submittedOn, approvedOn, description } = award;
    if (this.plan.fields.organizationName && !award.organizationName)
      this.report('organization-missing', 'organizationName');
    if (approvedOn && fiscalYearOf(approvedOn) !== award.fiscalYear) {
      this.report('fiscal-year-contradicts-date', 'fiscalYear', fiscalYearCode(fiscalYearOf(approvedOn)));
    }
    if (submittedOn && approvedOn && approvedOn < submittedOn) {
      this.report('approved-before-submitted', 'approvedOn', `≥ ${submittedOn}`);
    }
    if (appliedMinor !== null && awardedMinor > appliedMinor) {
      this.report('awarded-more-than-applied', 'awarded', `≤ ${this.cell('applied')}`);
    }
    if (rescindedMinor > awardedMinor) {
      this.report('rescinded-more-than-awarded', 'rescinded', `≤ ${this.cell('awarded')}`);
    }
    if (isMarked && rescindedMinor === 0n) this.report('rescinded-without-amount', 'rescinded');
    if (this.plan.fields.rescindedMark && !isMarked && rescindedMinor > 0n) {
      this.report('amount-without-mark', 'rescindedMark');
    }
    const bothColumns = this.plan.fields.descriptionEn && this.plan.fields.descriptionFr;
    if (bothColumns && (description.en === '') !== (description.fr === '')) {
      this.report('translation-missing', description.en ? 'descriptionFr' : 'descriptionEn');
    }
  }

  private fiscalYear(approvedOn: string | null): number {
    const written = this.cell('fiscalYear');
    const year = parseFiscalYear(written);
    if (year !== undefined) return year;
    if (written) this.report('not-a-fiscal-year', 'fiscalYear', '2016-2017');
    else if (approvedOn) return fiscalYearOf(approvedOn);
    else this.report('value-missing', this.plan.fields.fiscalYear ? 'fiscalYear' : 'approvedOn');
    return 0;
  }

  private date(field: RegisterField): string | null {
    const written = this.cell(field);
    if (!written) return null;
    const date = parseRegisterDate(written, this.mapping.dateFormats, this.mapping.dates.zones);
    if (!date) this.report('not-a-date', field, this.mapping.dates.formats.join(', '));
    return date ?? null;
  }

  private amount(field: RegisterField): bigint | null {
    const written = this.cell(field);
    if (!written) return null;
    const { amounts, currency } = this.mapping;
    const amount = parseRegisterAmount(written, amounts, currency);
    if (amount === undefined) this.report('not-an-amount', field, amountForm(amounts, currency));
    return amount ?? null;
  }

  private neededAmount(field: RegisterField): bigint {
    if (!this.cell(field)) this.report('value-missing', field);
    return this.amount(field) ?? 0n;
  }

  private wholeNumber(field: RegisterField): number | null {
    const written = this.cell(field);
    if (!written) return null;
    const kind = kindOf(field) as Extract<FieldKind, { kind: 'wholeNumber' }>;
    const fits = /^\d{1,9}$/.test(written) && Number(written) <= kind.max;
    if (!fits) this.report('not-a-whole-number', field, `0 – ${kind.max}`);
    return fits ? Number(written) : null;
  }

  private choice(field: RegisterField): string | null {
    const written = this.cell(field);
    const values = this.plan.fields[field]?.values ?? {};
    if (!written) return null;
    const known = Object.keys(values).find((value) => value.toLowerCase() === written.toLowerCase());
    if (known === undefined) this.report('value-unknown', field, Object.keys(values).join(', '));
    return known === undefined ? null : (values[known] ?? null);
  }

  private needed(field: RegisterField): string {
    const value = this.text(field);
    if (value === null) this.report('value-missing', field);
    return value ?? '';
  }

  private text(field: RegisterField): string | null {
    const column = this.plan.fields[field];
    if (!column) return null;
    const kind = kindOf(field) as Extract<FieldKind, { kind: 'text' }>;
    return this.textAt(column.index, column.header, kind.charsMax);
  }

  private textAt(index: number, header: string, charsMax: number): string | null {
    const raw = this.cells[index]?.trim() ?? '';
    const place = { rowNumber: this.rowNumber, column: header };
    if (/[\r\n]/.test(raw)) this.problems.push(registerProblem('line-break-inside', place, raw));
    const value = tidy(raw);
    if (value.length > charsMax)
      this.problems.push(registerProblem('too-long', place, value, `≤ ${charsMax}`));
    return value === '' ? null : value;
  }

  private ageGroups(): string[] {
    const groups = this.plan.ageGroups.map(({ index, header }) => this.textAt(index, header, 200));
    return [...new Set(groups.filter((group) => group !== null))];
  }

  private details(): Record<string, string> {
    const found = this.plan.details.flatMap(({ key, header, index }): [string, string][] => {
      const value = this.textAt(index, header, DETAIL_CHARS_MAX);
      return value === null ? [] : [[key, value]];
    });
    return Object.fromEntries(found);
  }

  private cell(field: RegisterField): string {
    const column = this.plan.fields[field];
    return column ? tidy(this.cells[column.index] ?? '') : '';
  }

  private report(code: RegisterProblemCode, field: RegisterField, accepted = ''): void {
    const column = this.plan.fields[field]?.header ?? null;
    this.problems.push(
      registerProblem(code, { rowNumber: this.rowNumber, column }, this.cell(field), accepted),
    );
  }
}

/**
 * Spaces at the ends, line breaks and control characters inside are slips of whoever typed; non-breaking spaces inside
 * are French typography and stay.
 */
export function tidy(raw: string): string {
  return raw
    .replace(/[^\P{Cc}\t\r\n]/gu, '')
    .replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
    .normalize('NFC');
}
