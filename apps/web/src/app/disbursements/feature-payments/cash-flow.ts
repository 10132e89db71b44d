import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import type { CashFlowView } from '@candela/api-client';
import { Chart, type ChartData, Dates, MoneyPipe, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { MoneyApi } from '../data/money-api.js';

const MINOR_PER_UNIT = 100;

/** What falls due and what is paid, month by month of a fiscal year, as a chart with its table. */
@Component({
  selector: 'app-cash-flow',
  imports: [Chart, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (flow.hasValue()) {
      @for (chart of charts(); track chart.currency) {
        <ui-chart
          [heading]="t('cashFlow.heading', { year: yearOf(flow.value()), currency: chart.currency })"
          [level]="2"
          [data]="chart.data"
          [categoryLabel]="t('cashFlow.month')"
          [format]="chart.write"
        />
      } @empty {
        <p class="soft">{{ t('cashFlow.none') }}</p>
      }
      <div class="row">
        <button type="button" class="button button-small" (click)="year.set(flow.value().fiscalYear - 1)">
          {{ t('cashFlow.previous') }}
        </button>
        <button type="button" class="button button-small" (click)="year.set(flow.value().fiscalYear + 1)">
          {{ t('cashFlow.next') }}
        </button>
      </div>
    } @else if (flow.error(); as error) {
      <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
    } @else {
      <ui-skeleton [lines]="6" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }
  `,
})
export class CashFlow {
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  private readonly dates = inject(Dates);
  protected readonly problems = inject(ProblemTexts);
  private readonly money = new MoneyPipe();

  /** Changes when something was paid. */
  readonly since = input(0);

  /** The calendar year in which the fiscal year begins; null is the present one. */
  protected readonly year = signal<number | null>(null);
  protected readonly flow = resource({
    params: () => ({ year: this.year(), since: this.since() }),
    loader: ({ params }) => this.api.cashFlow(params.year),
  });
  protected readonly charts = computed(() => {
    const flow = this.flow.hasValue() ? this.flow.value() : null;
    return (flow?.currencies ?? []).map(({ currency, months }) => ({
      currency,
      data: {
        categories: months.map(({ month }) => this.dates.show(`${month}-01`, 'month')),
        series: [
          {
            name: this.t('cashFlow.scheduled'),
            values: months.map(({ scheduledMinor }) => Number(scheduledMinor) / MINOR_PER_UNIT),
          },
          {
            name: this.t('cashFlow.paid'),
            values: months.map(({ paidMinor }) => Number(paidMinor) / MINOR_PER_UNIT),
          },
        ],
      } satisfies ChartData,
      write: (value: number) =>
        this.money.transform({ amountMinor: String(Math.round(value * MINOR_PER_UNIT)), currency }, true),
    }));
  });

  protected yearOf({ fiscalYear }: CashFlowView): string {
    return `${fiscalYear}–${fiscalYear + 1}`;
  }
}
