import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, convertToParamMap, Router, RouterLink } from '@angular/router';
import {
  APPLICATION_LEVELS,
  APPLICATION_STATES,
  countryName,
  countryOptions,
  DESK_QUERY_CHARS_MAX,
  type DeskQueryChip,
  type DeskQueryKey,
  parseDeskQuery,
} from '@candela/contracts';
import {
  ApplicantName,
  CheckboxField,
  DataTable,
  DatePipe,
  EmptyState,
  type FieldChoice,
  Icon,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  Pager,
  SelectField,
  StatusChip,
  TableCell,
  type TableColumn,
  type TableSort,
  Texts,
} from '@candela/web-ui';
import { DESK_SORT_KEYS, type DeskListQuery } from '../data/desk-api.js';
import { addressOf, deskListQueryFrom, valueIn, withoutPart, withValue } from '../data/desk-list-address.js';
import type { DeskPage, DeskRow } from '../data/views.js';
import { LEVEL_TONES, STATE_TONES } from '../ui/standing.js';
import { DESK_COLUMNS, DeskPreferences } from './desk-columns.js';
import { PageTrail } from '../../shell/page-trail.js';
import { rowKey } from './row-keys.js';

const NUMERIC: readonly string[] = ['amount'];

/** The applications that an officer may read: searched, filtered, sorted and paged, all of it in the address. */
@Component({
  selector: 'app-desk-applications-page',
  imports: [
    ApplicantName,
    CheckboxField,
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
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-applications-page.html',
  styleUrl: './desk-applications-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class DeskApplicationsPage {
  // i18n-keys: desk.column.* desk.key.* application.state.* application.level.* application.language.*
  // i18n-keys: error.desk.*
  protected readonly t = inject(Texts).t;
  protected readonly preferences = inject(DeskPreferences);
  private readonly languages = inject(LanguageStore);
  private readonly trail = inject(PageTrail);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  /** By the route; null where the search could not be understood. */
  readonly page = input.required<DeskPage | null>();
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly direction = input<string>();
  readonly cursor = input<string>();

  protected readonly query = computed<DeskListQuery>(() => {
    const given = { q: this.q(), sort: this.sort(), direction: this.direction(), cursor: this.cursor() };
    const known = Object.entries(given).filter(([, value]) => value !== undefined) as [string, string][];
    return deskListQueryFrom(convertToParamMap(Object.fromEntries(known)));
  });
  protected readonly typed = linkedSignal(() => this.query().q);
  /** Why what was typed was not searched for; what stands in the address is judged at once. */
  protected readonly problems = linkedSignal(() => this.sentencesFor(this.query().q));
  protected readonly chips = computed(() =>
    parseDeskQuery(this.query().q).chips.map((chip) => ({ chip, label: this.chipLabel(chip) })),
  );
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly tableSort = computed<TableSort>(() => ({
    key: this.query().sort,
    direction: this.query().direction,
  }));
  protected readonly columns = computed<readonly TableColumn[]>(() =>
    DESK_COLUMNS.filter(({ key }) => this.preferences.columns().includes(key)).map(
      ({ key, sort, always }) => ({
        key,
        label: this.t(`desk.column.${key}`),
        rowHeader: always,
        sortable: sort !== null,
        numeric: NUMERIC.includes(key),
      }),
    ),
  );
  protected readonly choosable = DESK_COLUMNS.filter(({ always }) => !always);
  protected readonly paging = computed(() => {
    const page = this.page();
    const { cursor, ...list } = this.query();
    const count = page?.total === null || !page ? null : { total: page.total, isCapped: page.totalIsCapped };
    return this.trail.visit(JSON.stringify(list), cursor, count);
  });
  protected readonly summary = computed(() => {
    const shown = this.rows().length;
    const { count } = this.paging();
    if (!count) return this.t('desk.list.shown', { count: shown });
    const params = { shown, total: count.total };
    return count.isCapped ? this.t('desk.list.shownOfMore', params) : this.t('desk.list.shownOf', params);
  });
  protected readonly stateChoices = computed<readonly FieldChoice[]>(() =>
    APPLICATION_STATES.filter((state) => state !== 'draft').map((state) => ({
      value: state,
      label: this.t(`application.state.${state}`),
    })),
  );
  protected readonly levelChoices = computed<readonly FieldChoice[]>(() =>
    APPLICATION_LEVELS.map((level) => ({ value: level, label: this.t(`application.level.${level}.name`) })),
  );
  protected readonly countryChoices = computed<readonly FieldChoice[]>(() =>
    countryOptions(this.languages.language()).map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly queryMax = DESK_QUERY_CHARS_MAX;
  protected readonly stateTones = STATE_TONES;
  protected readonly levelTones = LEVEL_TONES;
  protected readonly showsFilters = signal(false);
  protected readonly rowId = (row: DeskRow): string => row.id;

  protected rowOf(row: unknown): DeskRow {
    return row as DeskRow;
  }

  protected country(code: string | null): string {
    return code ? countryName(this.languages.language(), code) : '–';
  }

  /** Searches for what was typed, unless a part of it cannot be understood. */
  protected search(): void {
    const text = this.typed().trim();
    this.problems.set(this.sentencesFor(text));
    if (this.problems().length === 0) void this.go({ q: text, cursor: null });
  }

  protected removeChip(chip: DeskQueryChip): void {
    void this.go({ q: withoutPart(this.query().q, chip), cursor: null });
    this.box().nativeElement.focus();
  }

  protected clear(): void {
    void this.go({ q: '', cursor: null });
    this.box().nativeElement.focus();
  }

  protected valueOf(key: DeskQueryKey): string {
    return valueIn(this.query().q, key);
  }

  protected filter(key: DeskQueryKey, value: string | null): void {
    if ((value ?? '') !== this.valueOf(key))
      void this.go({ q: withValue(this.query().q, key, value || null), cursor: null });
  }

  protected sortBy({ key, direction }: TableSort): void {
    const sort = DESK_SORT_KEYS.find((known) => known === key);
    if (sort) void this.go({ sort, direction, cursor: null });
  }

  protected turn(cursor: string | null): void {
    void this.go({ cursor });
  }

  protected onKey(event: KeyboardEvent): void {
    if (!this.preferences.usesKeys()) return;
    const action = rowKey(event, this.host.nativeElement);
    if (action === 'search') {
      event.preventDefault();
      this.box().nativeElement.focus();
      this.box().nativeElement.select();
    }
  }

  private go(changes: Partial<DeskListQuery>): Promise<boolean> {
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: addressOf({ ...this.query(), ...changes }),
    });
  }

  private sentencesFor(text: string): readonly string[] {
    return parseDeskQuery(text).problems.map(({ code, params }) => this.t(`error.${code}`, { ...params }));
  }

  private chipLabel({ key, value }: DeskQueryChip): string {
    if (key === null) return `“${value}”`;
    return this.t('desk.chip', { key: this.t(`desk.key.${key}`), value: this.chipValue(key, value) });
  }

  private chipValue(key: DeskQueryKey, value: string): string {
    const words = (list: readonly string[], prefix: string, suffix = ''): string =>
      value
        .split(',')
        .map((part) => list.find((one) => one.toLowerCase() === part.trim().toLowerCase()))
        .map((known) => (known ? this.t(`${prefix}${known}${suffix}`) : value))
        .join(', ');
    if (key === 'status') return words(APPLICATION_STATES, 'application.state.');
    if (key === 'level') return words(APPLICATION_LEVELS, 'application.level.', '.name');
    if (key === 'officer') return this.t('desk.me');
    if (key === 'country')
      return value
        .split(',')
        .map((code) => this.country(code.trim().toUpperCase()))
        .join(', ');
    return value;
  }
}
