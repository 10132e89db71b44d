import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ActivatedRoute, convertToParamMap, Router, RouterLink } from '@angular/router';
import type { DeskAwardPageView, DeskAwardRowView } from '@candela/api-client';
import { AWARD_SEARCH_CHARS_MAX, AWARD_STATES, type AwardState } from '@candela/contracts';
import {
  ApplicantName,
  DataTable,
  DatePipe,
  EmptyState,
  type FieldChoice,
  Icon,
  MoneyPipe,
  PageHeader,
  Pager,
  SelectField,
  StatusChip,
  TableCell,
  type TableColumn,
  TextField,
  Texts,
} from '@candela/web-ui';
import { PageTrail } from '../../shell/page-trail.js';
import { awardListAddress, type AwardListQuery, awardListQueryFrom } from '../data/award-list-address.js';
import { AGREEMENT_TONES, AWARD_TONES } from '../ui/standing.js';

const COLUMNS = ['title', 'reference', 'applicant', 'amount', 'period', 'state', 'agreement'] as const;

/** The awards that the reader may see; what is searched for stands in the address. */
@Component({
  selector: 'app-desk-awards-page',
  imports: [
    ApplicantName,
    DataTable,
    DatePipe,
    EmptyState,
    Icon,
    MoneyPipe,
    PageHeader,
    Pager,
    RouterLink,
    SelectField,
    StatusChip,
    TableCell,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-awards-page.html',
  styleUrl: './desk-awards-page.css',
})
export class DeskAwardsPage {
  // i18n-keys: award.column.* award.state.* agreement.state.*
  protected readonly t = inject(Texts).t;
  private readonly trail = inject(PageTrail);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  /** By the route. */
  readonly page = input.required<DeskAwardPageView>();
  readonly q = input<string>();
  readonly state = input<string>();
  readonly cursor = input<string>();

  protected readonly query = computed<AwardListQuery>(() => {
    const given = { q: this.q(), state: this.state(), cursor: this.cursor() };
    const known = Object.entries(given).filter(([, value]) => value !== undefined) as [string, string][];
    return awardListQueryFrom(convertToParamMap(Object.fromEntries(known)));
  });
  protected readonly typed = linkedSignal(() => this.query().q);
  protected readonly rows = computed(() => this.page().items);
  protected readonly isSearch = computed(() => this.query().q !== '' || this.query().state !== null);
  protected readonly columns = computed<readonly TableColumn[]>(() =>
    COLUMNS.map((key) => ({
      key,
      label: this.t(`award.column.${key}`),
      rowHeader: key === 'title',
      numeric: key === 'amount',
    })),
  );
  protected readonly paging = computed(() => {
    const { total, totalIsCapped } = this.page();
    const { cursor, ...list } = this.query();
    const count = total === null ? null : { total, isCapped: totalIsCapped };
    return this.trail.visit(`awards ${JSON.stringify(list)}`, cursor, count);
  });
  protected readonly summary = computed(() => {
    const shown = this.rows().length;
    const { count } = this.paging();
    if (!count) return this.t('award.list.shown', { count: shown });
    const params = { shown, total: count.total };
    return count.isCapped ? this.t('award.list.shownOfMore', params) : this.t('award.list.shownOf', params);
  });
  protected readonly stateChoices = computed<readonly FieldChoice[]>(() =>
    AWARD_STATES.map((state) => ({ value: state, label: this.t(`award.state.${state}`) })),
  );
  protected readonly queryMax = AWARD_SEARCH_CHARS_MAX;
  protected readonly stateTones = AWARD_TONES;
  protected readonly agreementTones = AGREEMENT_TONES;
  protected readonly rowId = (row: DeskAwardRowView): string => row.id;

  protected rowOf(row: unknown): DeskAwardRowView {
    return row as DeskAwardRowView;
  }

  protected search(): void {
    this.go({ q: this.typed().trim(), cursor: null });
  }

  protected filter(value: string): void {
    const state = AWARD_STATES.find((known): known is AwardState => known === value) ?? null;
    if (state !== this.query().state) this.go({ state, cursor: null });
  }

  protected clear(): void {
    this.go({ q: '', state: null, cursor: null });
  }

  protected turn(cursor: string | null): void {
    this.go({ cursor });
  }

  private go(changes: Partial<AwardListQuery>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: awardListAddress({ ...this.query(), ...changes }),
    });
  }
}
