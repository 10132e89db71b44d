import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { CallFiguresView, DeadlineFiguresView, PipelineStateView } from '@candela/api-client';
import type { ApplicationState, DeadlineStanding } from '@candela/contracts';
import {
  Chart,
  type ChartData,
  DataTable,
  DatePipe,
  Figures,
  Icon,
  LanguageStore,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Skeleton,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ProgramsClient } from '../data/programs-client.js';
import { ChartMoney } from '../ui/chart-money.js';
import { PortfolioTabs } from '../ui/portfolio-tabs.js';
import {
  applicationsInHand,
  envelopeChart,
  envelopeTotals,
  IN_HAND,
  pipelineChart,
  shareKept,
  usualCurrency,
} from './program-figures.js';

/** How a program goes: its pipeline, its envelopes, its service standards; every number leads to the rows behind it. */
@Component({
  selector: 'app-program-page',
  imports: [
    Chart,
    DataTable,
    DatePipe,
    Figures,
    Icon,
    MoneyPipe,
    NumberPipe,
    PageHeader,
    PortfolioTabs,
    RouterLink,
    Skeleton,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './program-page.html',
  styleUrl: './program-page.css',
})
export class ProgramPage {
  // i18n-keys: application.state.* deadline.kind.*
  private readonly client = inject(ProgramsClient);
  private readonly money = inject(ChartMoney);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly dashboard = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.client.dashboard(id),
  });
  protected readonly shown = computed(() => (this.dashboard.hasValue() ? this.dashboard.value() : null));
  private readonly pipeline = computed(() => this.shown()?.pipeline ?? []);
  private readonly calls = computed(() => this.shown()?.calls ?? []);
  private readonly deadlines = computed(() => this.shown()?.deadlines ?? []);

  protected readonly inHand = computed(() => applicationsInHand(this.pipeline()));
  protected readonly overdue = computed(() =>
    this.deadlines().reduce((sum, { overdue }) => sum + overdue, 0),
  );
  protected readonly kept = computed(() => shareKept(this.deadlines()));
  protected readonly inHandStates = IN_HAND;
  protected readonly currency = computed(() => usualCurrency(this.calls()));
  protected readonly totals = computed(() => envelopeTotals(this.calls(), this.currency()));

  protected readonly pipelineChart = computed<ChartData>(() =>
    pipelineChart(this.pipeline(), {
      nameOf: (state) => this.t(`application.state.${state}`),
      applications: this.t('program-dashboard.column.applications'),
    }),
  );
  protected readonly envelopeChart = computed<ChartData>(() =>
    envelopeChart(this.calls(), this.currency(), {
      committed: this.t('program-dashboard.column.committed'),
      approved: this.t('program-dashboard.column.approved'),
      open: this.t('program-dashboard.column.open'),
      valueOf: (money) => this.money.valueOf(money),
    }),
  );
  protected readonly exactly = computed(() => this.money.exactly(this.currency()));
  protected readonly shortly = computed(() => this.money.shortly(this.currency()));
  protected readonly callsAddress = computed(() =>
    this.client.callsAddress(this.id(), this.languages.language()),
  );

  protected readonly stateColumns = computed<TableColumn[]>(() => [
    { key: 'state', label: this.t('program-dashboard.column.state'), rowHeader: true },
    { key: 'applications', label: this.t('program-dashboard.column.applications'), numeric: true },
    { key: 'requested', label: this.t('program-dashboard.column.requested'), numeric: true },
  ]);
  protected readonly callColumns = computed<TableColumn[]>(() => [
    { key: 'call', label: this.t('program-dashboard.column.call'), rowHeader: true },
    ...['applications', 'envelope', 'recommended', 'approved', 'committed', 'open'].map((key) => ({
      key,
      label: this.t(`program-dashboard.column.${key}`),
      numeric: true,
    })),
  ]);
  protected readonly deadlineColumns = computed<TableColumn[]>(() => [
    { key: 'kind', label: this.t('program-dashboard.column.kind'), rowHeader: true },
    { key: 'kept', label: this.t('program-dashboard.column.kept'), numeric: true },
    { key: 'missed', label: this.t('program-dashboard.column.missed'), numeric: true },
    { key: 'share', label: this.t('program-dashboard.column.share'), numeric: true },
    { key: 'running', label: this.t('program-dashboard.column.running'), numeric: true },
    { key: 'overdue', label: this.t('program-dashboard.column.overdue'), numeric: true },
  ]);
  // i18n-keys: program-dashboard.column.*

  protected readonly stateOf = (row: PipelineStateView): string => row.state;
  protected readonly callIdOf = (row: CallFiguresView): string => row.id;
  protected readonly kindOf = (row: DeadlineFiguresView): string => row.kind;

  protected asState(row: unknown): PipelineStateView {
    return row as PipelineStateView;
  }

  protected asCall(row: unknown): CallFiguresView {
    return row as CallFiguresView;
  }

  protected asDeadline(row: unknown): DeadlineFiguresView {
    return row as DeadlineFiguresView;
  }

  /** The desk’s list narrowed to states of this program. */
  protected inStates(...states: readonly ApplicationState[]): Params {
    return { q: `program:${this.shown()?.program.code} status:${states.join(',')}` };
  }

  /** The desk’s list narrowed to a call. */
  protected ofCall({ reference }: CallFiguresView): Params {
    return { q: `call:${reference}` };
  }

  protected behind(standing: DeadlineStanding, kind?: string): Params {
    return { standing, ...(kind ? { kind } : {}) };
  }

  /** A part as people read it: 75 %. */
  protected percent(share: number | null): string {
    if (share === null) return '–';
    return new Intl.NumberFormat(this.languages.locale(), {
      style: 'percent',
      maximumFractionDigits: 0,
    }).format(share);
  }

  /** How long it may take. */
  protected allowance({ businessDays: days }: DeadlineFiguresView): string {
    return days === null
      ? this.t('program-dashboard.standards.byDay')
      : this.t('program-dashboard.standards.within', { days });
  }

  protected shareOf(figures: DeadlineFiguresView): string {
    return this.percent(shareKept([figures]));
  }
}
