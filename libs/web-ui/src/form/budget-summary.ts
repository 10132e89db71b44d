import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type BudgetQuestion,
  type BudgetTotals,
  formatMoney,
  formatShare,
  type Money,
} from '@candela/contracts';
import { StatusChip, type StatusTone } from '../display/status-chip.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';

interface Limit {
  readonly label: string;
  readonly value: string;
  readonly text: string;
  readonly state: string;
  readonly tone: StatusTone;
}

/** What a budget comes to: the amount asked for and overhead against their limits, and the sums by category. */
@Component({
  selector: 'ui-budget-summary',
  imports: [StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="limits">
      @for (limit of limits(); track limit.label) {
        <div class="limit">
          <span class="small soft">{{ limit.label }}</span>
          <output class="value">{{ limit.value }}</output>
          <ui-status [label]="limit.state" [tone]="limit.tone" />
          <span class="small soft">{{ limit.text }}</span>
        </div>
      }
    </div>
    @if (totals().categories.length > 0) {
      <details>
        <summary class="small">{{ texts.t('ui.form.budget.byCategory') }}</summary>
        <div
          class="table-frame"
          tabindex="0"
          role="region"
          [attr.aria-label]="texts.t('ui.form.budget.byCategory')"
        >
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{{ texts.t('ui.form.budget.category') }}</th>
                <th scope="col" class="number">{{ texts.t('ui.form.budget.lineTotal') }}</th>
                <th scope="col" class="number">{{ texts.t('ui.form.budget.lineRequested') }}</th>
                <th scope="col" class="number">{{ texts.t('ui.form.budget.others') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (sum of totals().categories; track sum.category) {
                <tr>
                  <th scope="row">{{ categoryName(sum.category) }}</th>
                  <td class="number">{{ money(sum.total) }}</td>
                  <td class="number">{{ money(sum.requested) }}</td>
                  <td class="number">{{ money(sum.otherSources) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    }
    <span class="visually-hidden" aria-live="polite">{{ spoken() }}</span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
      margin-top: var(--space-2);
    }
    .limits {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    }
    .limit {
      display: grid;
      gap: 0.25rem;
      justify-items: start;
      align-content: start;
      padding: var(--space-2);
      border-radius: var(--radius-2);
      background: var(--surface-sunken);
    }
    .value {
      font: 600 1.5rem / 1.2 var(--serif);
      font-variant-numeric: tabular-nums lining-nums;
    }
    summary {
      width: fit-content;
      padding-block: 0.25rem;
      cursor: pointer;
    }
  `,
})
export class BudgetSummary {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);

  readonly question = input.required<BudgetQuestion>();
  readonly totals = input.required<BudgetTotals>();

  protected readonly limits = computed(() => [this.requested(), ...this.overhead()]);

  /** Only what is over a limit is said aloud. */
  protected readonly spoken = computed(() =>
    this.limits()
      .filter((limit) => limit.tone === 'bad')
      .map((limit) => `${limit.label}: ${limit.state}`)
      .join('. '),
  );

  protected money(money: Money, round = false): string {
    return formatMoney(this.languages.language(), money, { round });
  }

  protected categoryName(key: string): string {
    const category = this.question().categories.find((item) => item.key === key);
    return category ? this.texts.localized(category.label) : key;
  }

  private requested(): Limit {
    const { t } = this.texts;
    const totals = this.totals();
    const { requestedMinMinor: min, requestedUsualMaxMinor: usual, requestedMaxMinor: max } = this.question();
    const state = totals.aboveMaximum
      ? { state: t('ui.form.budget.aboveMaximum'), tone: 'bad' as const }
      : totals.belowMinimum
        ? { state: t('ui.form.budget.belowMinimum'), tone: 'warn' as const }
        : totals.aboveUsual
          ? { state: t('ui.form.budget.aboveUsual'), tone: 'warn' as const }
          : { state: t('ui.form.budget.within'), tone: 'good' as const };
    const range = usual ?? max;
    const text =
      min && range ? t('ui.form.budget.range', { min: this.limit(min), max: this.limit(range) }) : '';
    const hard = max && max !== range ? ` ${t('ui.form.budget.hardMaximum', { max: this.limit(max) })}` : '';
    return {
      label: t('ui.form.budget.requested'),
      value: this.money(totals.requested),
      text: text + hard,
      ...state,
    };
  }

  private overhead(): readonly Limit[] {
    const totals = this.totals();
    if (totals.overheadLimitBp === undefined) return [];
    const { t } = this.texts;
    const share = (bp: number): string => formatShare(this.languages.language(), bp);
    return [
      {
        label: t('ui.form.budget.overhead'),
        value: share(totals.overheadShareBp),
        text: t('ui.form.budget.overheadText', {
          amount: this.money(totals.overheadRequested),
          limit: share(totals.overheadLimitBp),
        }),
        state: t(totals.overheadOverLimit ? 'ui.form.budget.overheadOver' : 'ui.form.budget.within'),
        tone: totals.overheadOverLimit ? 'bad' : 'good',
      },
    ];
  }

  private limit(minor: string): string {
    return this.money({ amountMinor: BigInt(minor), currency: this.totals().requested.currency }, true);
  }
}
