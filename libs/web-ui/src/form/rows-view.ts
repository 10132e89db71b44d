import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  budgetTotals,
  type Column,
  columnsOf,
  countryName,
  formatMoney,
  formatShare,
  isEmpty,
  type Money,
  moneyFromJson,
  riskScore,
  type RowsQuestion,
} from '@candela/contracts';
import { StatusChip, type StatusTone } from '../display/status-chip.js';
import { Dates } from '../format/dates.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { BudgetSummary } from './budget-summary.js';
import { writeNumber } from '../field/read-number.js';
import { numberOf, rowsIn, textOf } from './read-answer.js';

const RISK_TONES: Record<'low' | 'medium' | 'high', StatusTone> = {
  low: 'good',
  medium: 'warn',
  high: 'bad',
};

/** Rows to be read: a table, with totals for a budget and scores for risks; cards on a phone. */
@Component({
  selector: 'ui-rows-view',
  imports: [BudgetSummary, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-view.html',
})
export class RowsView {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);
  private readonly dates = inject(Dates);

  readonly question = input.required<RowsQuestion>();
  readonly value = input.required<unknown>();
  readonly currency = input.required<string>();

  protected readonly columns = computed(() => columnsOf(this.question()));
  protected readonly rows = computed(() =>
    rowsIn(this.value())
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => !isEmpty(row)),
  );
  protected readonly totals = computed(() => {
    const question = this.question();
    return question.kind === 'budget' ? budgetTotals(question, this.value(), this.currency()) : null;
  });

  protected isNumeric(column: Column): boolean {
    return ['number', 'money', 'share'].includes(column.kind);
  }

  /** A cell as people read it; a dash where there is nothing. */
  protected cell(column: Column, value: unknown): string {
    return isEmpty(value) ? '–' : this.written(column, value);
  }

  protected money(money: Money | undefined): string {
    return money ? formatMoney(this.languages.language(), money) : '–';
  }

  protected risk(row: Readonly<Record<string, unknown>>): { label: string; tone: StatusTone } | null {
    const risk = riskScore(row);
    // i18n-keys: ui.form.risk.low ui.form.risk.medium ui.form.risk.high
    if (!risk) return null;
    const label = `${risk.score} · ${this.texts.t(`ui.form.risk.${risk.level}`)}`;
    return { label, tone: RISK_TONES[risk.level] };
  }

  private written(column: Column, value: unknown): string {
    const language = this.languages.language();
    const number = numberOf(value);
    switch (column.kind) {
      case 'choice': {
        const choice = column.choices.find((item) => item.key === value);
        return choice ? this.texts.localized(choice.label) : textOf(value);
      }
      case 'country':
        return countryName(language, textOf(value));
      case 'scale': {
        const step = number === null ? undefined : column.steps[number - 1];
        return step ? `${number} · ${this.texts.localized(step)}` : '–';
      }
      case 'date':
        return this.dates.show(textOf(value), 'dateShort');
      case 'money':
        return this.money(moneyFromJson(value));
      case 'share':
        return number === null ? '–' : formatShare(language, number);
      case 'number':
        return number === null ? '–' : writeNumber(number, language);
      default:
        return textOf(value);
    }
  }
}
