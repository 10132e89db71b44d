import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ALL_REGISTERS, fiscalYearLabel, parseFiscalYear } from '@candela/contracts';
import type { GrantsRegisterView } from '@candela/api-client';
import {
  Chart,
  type ChartData,
  DatePipe,
  EmptyState,
  Figures,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Skeleton,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { IMPORTERS } from '../data/audiences.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { ChartMoney } from '../ui/chart-money.js';
import { OtherCurrencies } from '../ui/other-currencies.js';
import { PortfolioTabs } from '../ui/portfolio-tabs.js';
import { RegisterChoice } from '../ui/register-choice.js';
import { byProgramAndYear, keptByYear } from './chart-series.js';
import { type TotalsLine, TotalsTable } from './totals-table.js';

/** What the page is about. */
type Shown = Omit<GrantsRegisterView, 'name' | 'awards' | 'awarded'> & { name: string };

/** The sums of past awards as pictures and tables; every number leads to the awards behind it. */
@Component({
  selector: 'app-overview-page',
  imports: [
    Chart,
    DatePipe,
    EmptyState,
    Figures,
    MoneyPipe,
    NumberPipe,
    OtherCurrencies,
    PageHeader,
    PortfolioTabs,
    RegisterChoice,
    RouterLink,
    Skeleton,
    TotalsTable,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  private readonly client = inject(PortfolioClient);
  private readonly router = inject(Router);
  private readonly money = inject(ChartMoney);
  private readonly session = inject(SessionStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** Key of the register and a currency, from the address. */
  readonly register = input<string>();
  readonly currency = input<string>();

  protected readonly registers = resource({ loader: () => this.client.registers() });
  protected readonly shown = computed<Shown | null>(() => {
    if (!this.registers.hasValue()) return null;
    const all = this.registers.value();
    const one = all.find(({ key }) => key === this.register());
    if (one) return { ...one, name: this.texts.localized(one.name) };
    const years = all
      .flatMap(({ firstFiscalYear, lastFiscalYear }) => [firstFiscalYear, lastFiscalYear])
      .sort();
    return {
      key: ALL_REGISTERS,
      name: this.t('portfolio.allRegisters'),
      firstFiscalYear: years[0] ?? '',
      lastFiscalYear: years.at(-1) ?? '',
      importedAt: null,
    };
  });
  protected readonly totals = resource({
    params: () => {
      const register = this.shown()?.key;
      return register === undefined ? undefined : { register, currency: this.currency() };
    },
    loader: async ({ params: asked }) => {
      const [years, programs, both] = await Promise.all([
        this.client.totals(asked, 'fiscalYear'),
        this.client.totals(asked, 'program'),
        this.client.totals(asked, 'fiscalYearAndProgram'),
      ]);
      return { years, programs, both };
    },
  });
  /** What the links to the awards say beside their group: where one currency of several is shown, which. */
  protected readonly linked = computed(() => ({
    register: this.shown()?.key,
    currency: this.elsewhere().length > 0 ? this.shownCurrency() : null,
  }));
  protected readonly elsewhere = computed(() =>
    this.totals.hasValue() ? this.totals.value().years.elsewhere : [],
  );
  protected readonly mayImport = computed(() => this.session.hasRole(...IMPORTERS));
  protected readonly whole = computed(() =>
    this.totals.hasValue() ? this.totals.value().years.whole : null,
  );

  protected readonly yearChart = computed<ChartData>(() =>
    keptByYear(this.totals.hasValue() ? this.totals.value().years.rows : [], {
      valueOf: (money) => this.money.valueOf(money),
      kept: this.t('portfolio.series.kept'),
      rescinded: this.t('portfolio.series.rescinded'),
    }),
  );
  protected readonly programChart = computed<ChartData>(() =>
    byProgramAndYear(this.totals.hasValue() ? this.totals.value().both.rows : [], {
      valueOf: (money) => this.money.valueOf(money),
      nameOf: (program) => this.texts.localized(program.name),
    }),
  );
  protected readonly shownCurrency = computed(() => this.whole()?.awarded.currency ?? 'CAD');
  protected readonly exactly = computed(() => this.money.exactly(this.shownCurrency()));
  protected readonly shortly = computed(() => this.money.shortly(this.shownCurrency()));

  protected readonly yearLines = computed<TotalsLine[]>(() =>
    (this.totals.hasValue() ? this.totals.value().years.rows : []).map((sums) => ({
      id: sums.fiscalYear ?? '',
      label: this.yearLabel(sums.fiscalYear ?? ''),
      params: { fiscalYear: sums.fiscalYear },
      sums,
    })),
  );
  protected readonly programLines = computed<TotalsLine[]>(() =>
    (this.totals.hasValue() ? this.totals.value().programs.rows : []).map((sums) => ({
      id: sums.program?.value ?? '',
      label: sums.program ? this.texts.localized(sums.program.name) : '',
      params: { program: sums.program?.value },
      sums,
    })),
  );

  protected choose(register: string): void {
    void this.router.navigate(['/portfolio/overview'], { queryParams: { register } });
  }

  protected yearLabel(code: string): string {
    const year = parseFiscalYear(code);
    return year === undefined ? code : fiscalYearLabel(year);
  }
}
