import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  budgetTotals,
  type Column,
  columnsOf,
  isEmpty,
  type Money,
  riskScore,
  type RowsQuestion,
} from '@candela/contracts';
import { StatusChip, type StatusTone } from '../display/status-chip.js';
import { Texts } from '../text/texts.js';
import { BudgetSummary } from './budget-summary.js';
import { CellWords } from './cell-words.js';
import { DifferenceWords } from './difference-words.js';
import { rowsIn } from './read-answer.js';

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
  private readonly words = inject(CellWords);
  private readonly differences = inject(DifferenceWords);

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

  protected readonly isCompared = computed(() => {
    const question = this.question();
    return question.kind === 'table' && question.comparison !== undefined;
  });

  protected isNumeric(column: Column): boolean {
    return ['number', 'money', 'share'].includes(column.kind);
  }

  protected cell(column: Column, value: unknown): string {
    return this.words.cell(column, value);
  }

  protected money(money: Money | undefined): string {
    return this.words.money(money);
  }

  /** How far a row is from its plan, where the question compares and the row can be compared. */
  protected difference(row: Readonly<Record<string, unknown>>): { label: string; tone: StatusTone } | null {
    const question = this.question();
    return question.kind === 'table' ? this.differences.of(question, row) : null;
  }

  protected risk(row: Readonly<Record<string, unknown>>): { label: string; tone: StatusTone } | null {
    const risk = riskScore(row);
    // i18n-keys: ui.form.risk.low ui.form.risk.medium ui.form.risk.high
    if (!risk) return null;
    const label = `${risk.score} · ${this.texts.t(`ui.form.risk.${risk.level}`)}`;
    return { label, tone: RISK_TONES[risk.level] };
  }
}
