import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { PastAwardView, RegisterChoicesView } from '@candela/api-client';
import { ALL_REGISTERS, countryName, PAST_AWARD_SORTS, PORTFOLIO_SEARCH_CHARS_MAX } from '@candela/contracts';
import {
  DataTable,
  DatePipe,
  EmptyState,
  Icon,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  Pager,
  Skeleton,
  StatusChip,
  TableCell,
  type TableColumn,
  type TableSort,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { addressOf, awardQueryFrom, EVERY_AWARD, isNarrowed, type AwardQuery } from '../data/award-query.js';
import { PageTrail } from '../data/page-trail.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { OtherCurrencies } from '../ui/other-currencies.js';
import { PortfolioTabs } from '../ui/portfolio-tabs.js';
import { RegisterChoice } from '../ui/register-choice.js';
import { STANDING_TONES } from '../ui/standing-tones.js';
import { AwardFilters } from './award-filters.js';
import { filterChips, type FilterChip } from './filter-chips.js';

/** Past awards: searched, narrowed, sorted and paged, all of it in the address; what is seen can be saved as a file. */
@Component({
  selector: 'app-awards-page',
  imports: [
    AwardFilters,
    DataTable,
    DatePipe,
    EmptyState,
    Icon,
    MoneyPipe,
    OtherCurrencies,
    PageHeader,
    Pager,
    PortfolioTabs,
    RegisterChoice,
    RouterLink,
    Skeleton,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './awards-page.html',
  styleUrl: './awards-page.css',
})
export class AwardsPage {
  // i18n-keys: past-award.standing.*
  private readonly client = inject(PortfolioClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly trail = inject(PageTrail);
  protected readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => awardQueryFrom(this.params()));
  protected readonly typed = linkedSignal(() => this.query().search);

  protected readonly registers = resource({ loader: () => this.client.registers() });
  /** Key of the register that is shown. */
  protected readonly register = computed(() => this.query().register ?? ALL_REGISTERS);
  protected readonly currency = computed(
    () => this.query().currency ?? this.page()?.awarded?.currency ?? 'CAD',
  );
  private readonly loadedChoices = resource({
    params: () => this.register(),
    loader: ({ params: register }) => this.client.choices(register),
  });
  protected readonly choices = computed<RegisterChoicesView | null>(() =>
    this.loadedChoices.hasValue() ? this.loadedChoices.value() : null,
  );
  private readonly loadedPage = resource({
    params: () => this.query(),
    loader: ({ params: query }) => this.client.awards(query),
  });
  /** What is shown stays until the next page is there. */
  protected readonly page = linkedSignal<
    ReturnType<typeof this.loadedPage.value> | undefined,
    Awaited<ReturnType<PortfolioClient['awards']>> | null
  >({
    source: () => (this.loadedPage.hasValue() ? this.loadedPage.value() : undefined),
    computation: (page, before) => page ?? before?.value ?? null,
  });
  protected readonly isLoading = this.loadedPage.isLoading;
  protected readonly error = this.loadedPage.error;

  protected readonly chips = computed(() =>
    filterChips(this.query(), this.choices(), {
      texts: this.texts,
      languages: this.languages,
      currency: this.currency(),
    }),
  );
  protected readonly isNarrowed = computed(() => isNarrowed(this.query()));
  protected readonly exportAddress = computed(() =>
    this.client.exportAddress(this.query(), this.languages.language()),
  );
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'organization', label: this.t('past-award.column.organization'), rowHeader: true, sortable: true },
    { key: 'program', label: this.t('portfolio.column.program') },
    { key: 'place', label: this.t('past-award.column.place') },
    { key: 'approvedOn', label: this.t('past-award.column.approvedOn'), sortable: true },
    { key: 'awarded', label: this.t('portfolio.column.awarded'), numeric: true, sortable: true },
    { key: 'rescinded', label: this.t('portfolio.column.rescinded'), numeric: true, sortable: true },
    { key: 'standing', label: this.t('past-award.column.standing') },
  ]);
  protected readonly tableSort = computed<TableSort>(() => {
    const { sort } = this.query();
    return sort.startsWith('-') ? { key: sort.slice(1), direction: 'desc' } : { key: sort, direction: 'asc' };
  });
  protected readonly previous = computed(() => {
    const { cursor, ...list } = this.query();
    return this.trail.visit(JSON.stringify(addressOf({ ...list, cursor: null })), cursor);
  });
  protected readonly summary = computed(() => {
    const page = this.page();
    return page ? this.t('past-award.list.shown', { shown: page.items.length, total: page.total }) : '';
  });
  protected readonly showsFilters = signal(false);
  protected readonly searchMax = PORTFOLIO_SEARCH_CHARS_MAX;
  protected readonly standingTones = STANDING_TONES;
  protected readonly rowId = (award: PastAwardView): string => award.id;

  protected awardOf(row: unknown): PastAwardView {
    return row as PastAwardView;
  }

  /** An award made here has its own file, for those who may open it. */
  protected linkOf({ id, awardId }: PastAwardView): string[] {
    return awardId ? ['/desk/awards', awardId] : ['/portfolio/awards', id];
  }

  protected nameOf({ organizationName, isWithheld }: PastAwardView): string {
    if (isWithheld) return this.t('past-award.withheld');
    return organizationName || this.t('past-award.unnamed');
  }

  protected place({ organizationCity, country }: PastAwardView): string {
    // Where a register serves one country, its name says nothing.
    const severalCountries = (this.choices()?.countries.length ?? 0) > 1;
    const name = country && severalCountries ? countryName(this.languages.language(), country) : null;
    return [organizationCity, name].filter(Boolean).join(', ') || '–';
  }

  protected search(): void {
    this.narrow({ search: this.typed().trim() });
  }

  protected narrow(changes: Partial<AwardQuery>): void {
    this.go({ ...changes, cursor: null });
  }

  protected remove(chip: FilterChip): void {
    this.narrow(chip.without);
  }

  protected clear(): void {
    const { register, currency, sort } = this.query();
    this.narrow({ ...EVERY_AWARD, register, currency, sort });
  }

  protected choose(register: string): void {
    this.narrow({ ...EVERY_AWARD, register: register === ALL_REGISTERS ? null : register });
  }

  protected sortBy({ key, direction }: TableSort): void {
    // Amounts and dates are wanted from the top first.
    const first = this.tableSort().key !== key && key !== 'organization' ? 'desc' : direction;
    const wanted = first === 'desc' ? `-${key}` : key;
    const sort = PAST_AWARD_SORTS.find((known) => known === wanted);
    if (sort) this.narrow({ sort });
  }

  protected turn(cursor: string | null): void {
    this.go({ cursor });
  }

  private go(changes: Partial<AwardQuery>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: addressOf({ ...this.query(), ...changes }),
    });
  }
}
