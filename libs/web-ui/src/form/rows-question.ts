import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  columnsOf,
  formatMoney,
  type Money,
  budgetTotals,
  riskScore,
  type RowsQuestion,
} from '@candela/contracts';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { BudgetSummary } from './budget-summary.js';
import { DifferenceWords } from './difference-words.js';
import { rowsIn } from './read-answer.js';
import { type ComputedColumn, type GridFoot, type GridRow, RowsEditor } from './rows-editor.js';

/** A question whose answer is rows: the grid, with what is worked out from it for budgets and risks. */
@Component({
  selector: 'ui-rows-question',
  imports: [BudgetSummary, RowsEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let asked = question();
    <ui-rows
      [columns]="columns()"
      [rows]="rows()"
      [path]="path()"
      [currency]="currency()"
      [label]="texts.localized(asked.label)"
      [maxRows]="asked.maxRows"
      [errors]="errors()"
      [computedColumns]="computedColumns()"
      [foot]="foot()"
      [placeholders]="placeholders()"
      [disabled]="disabled()"
      [planned]="planned()"
      (rowsChange)="valueChange.emit($event)"
    />
    @if (asked.kind === 'budget' && totals(); as totals) {
      <ui-budget-summary [question]="asked" [totals]="totals" />
    }
  `,
})
export class RowsQuestionEditor {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);
  private readonly differences = inject(DifferenceWords);

  readonly question = input.required<RowsQuestion>();
  readonly value = input.required<unknown>();
  readonly path = input.required<string>();
  readonly currency = input.required<string>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly disabled = input(false);
  readonly valueChange = output<readonly GridRow[]>();

  protected readonly columns = computed(() => columnsOf(this.question()));
  protected readonly rows = computed(() => rowsIn(this.value()));
  protected readonly planned = computed(() => {
    const question = this.question();
    return question.kind === 'table' ? (question.planned ?? null) : null;
  });
  protected readonly totals = computed(() => {
    const question = this.question();
    return question.kind === 'budget' ? budgetTotals(question, this.value(), this.currency()) : null;
  });

  protected readonly computedColumns = computed<readonly ComputedColumn[]>(() => {
    const { t } = this.texts;
    const totals = this.totals();
    if (totals) {
      const line = (row: number) => {
        const found = totals.lines[row];
        return found?.computable ? found : null;
      };
      return [
        {
          key: 'total',
          label: t('ui.form.budget.lineTotal'),
          after: 'unitCost',
          text: (row) => this.money(line(row)?.total),
        },
        {
          key: 'requested',
          label: t('ui.form.budget.lineRequested'),
          after: 'requestedShareBp',
          text: (row) => this.money(line(row)?.requested),
        },
      ];
    }
    const question = this.question();
    if (question.kind === 'table' && question.comparison) {
      const { rows, differences } = this;
      return [
        {
          key: 'difference',
          label: t('ui.form.difference'),
          after: question.comparison.actual,
          text: (row) => differences.of(question, rows()[row] ?? {})?.label ?? '',
        },
      ];
    }
    if (question.kind !== 'riskTable') return [];
    return [{ key: 'score', label: t('ui.form.risk.score'), after: 'impact', text: (row) => this.risk(row) }];
  });

  protected readonly foot = computed<GridFoot | null>(() => {
    const totals = this.totals();
    if (!totals) return null;
    return {
      total: this.money(totals.total),
      requested: this.money(totals.requested),
      otherSources: this.money(totals.otherSources),
    };
  });

  /** Where nothing is typed under other sources, the rest of the line counts: it stands there in grey. */
  protected readonly placeholders = computed<ReadonlyMap<string, string>>(() => {
    const lines = this.totals()?.lines ?? [];
    const open = lines.filter((line) => line.computable && line.otherSources.amountMinor > 0n);
    return new Map(open.map((line) => [`${line.row}/otherSources`, this.money(line.otherSources)]));
  });

  private money(money: Money | undefined): string {
    return money ? formatMoney(this.languages.language(), money) : '';
  }

  private risk(row: number): string {
    const risk = riskScore(this.rows()[row] ?? {});
    // i18n-keys: ui.form.risk.low ui.form.risk.medium ui.form.risk.high
    return risk ? `${risk.score} · ${this.texts.t(`ui.form.risk.${risk.level}`)}` : '';
  }
}
