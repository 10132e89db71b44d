import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CALL_SORTS, CALL_STATES, type CallSort, type CallState } from '@candela/contracts';
import {
  DataTable,
  EmptyState,
  Icon,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Pager,
  Skeleton,
  type TableColumn,
  TableCell,
  Texts,
} from '@candela/web-ui';
import type { CallRowView } from '@candela/api-client';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { CallsClient } from '../data/calls-client.js';
import { CallStateChip } from '../ui/call-state-chip.js';
import { Closing } from '../ui/closing.js';
import { minuteClock } from '../ui/minute-clock.js';

/** The calls of the officer's missions: filters in the address, one page at a time. */
@Component({
  selector: 'app-call-list-page',
  imports: [
    CallStateChip,
    Closing,
    DataTable,
    EmptyState,
    Icon,
    MoneyPipe,
    NumberPipe,
    PageHeader,
    Pager,
    RouterLink,
    Skeleton,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-list-page.html',
  styleUrl: './call-list-page.css',
})
export class CallListPage {
  private readonly client = inject(CallsClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly now = minuteClock();
  protected readonly sorts = CALL_SORTS;

  /** Filters, from the address. */
  readonly state = input<CallState | undefined, string | undefined>(undefined, { transform: knownState });
  readonly programId = input<string>();
  readonly missionId = input<string>();
  readonly q = input<string>();
  readonly sort = input<CallSort, string | undefined>('newest', { transform: knownSort });
  readonly cursor = input<string>();

  protected readonly mayCreate = computed(() => this.session.hasRole('programOfficer'));
  protected readonly page = resource({
    params: () => ({
      state: this.state(),
      programId: this.programId(),
      missionId: this.missionId(),
      q: this.q(),
      sort: this.sort(),
      cursor: this.cursor(),
    }),
    loader: ({ params: { state, programId, missionId, q, sort, cursor } }) =>
      this.client.list({
        ...(state ? { state: [state] } : {}),
        ...(programId ? { programId } : {}),
        ...(missionId ? { missionId } : {}),
        ...(q ? { q } : {}),
        ...(cursor ? { cursor } : {}),
        sort,
      }),
  });
  protected readonly choices = resource({
    loader: async () => {
      const [programs, missions] = await Promise.all([this.client.programs(), this.client.missions()]);
      return { programs, missions };
    },
  });
  protected readonly isFiltered = computed(() =>
    Boolean(this.state() ?? this.programId() ?? this.missionId() ?? this.q()),
  );
  /** Where the pages before this one began, so that one can go back. */
  private readonly earlier = signal<readonly (string | undefined)[]>([]);
  protected readonly hasPrevious = computed(() => this.cursor() !== undefined);

  // i18n-keys: call.state.*
  protected readonly states = computed(() => {
    const counts = this.page.hasValue() ? this.page.value().counts : {};
    const all = CALL_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
    return [
      { state: undefined, label: this.t('programs.list.all'), count: all },
      ...CALL_STATES.map((state) => ({
        state,
        label: this.t(`call.state.${state}`),
        count: counts[state] ?? 0,
      })),
    ].filter(({ state, count }) => state === undefined || count > 0 || state === this.state());
  });

  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'title', label: this.t('programs.list.title'), rowHeader: true },
    { key: 'state', label: this.t('programs.list.state') },
    { key: 'program', label: this.t('programs.list.program') },
    { key: 'closes', label: this.t('programs.list.closes') },
    { key: 'envelope', label: this.t('programs.list.envelope'), numeric: true },
  ]);
  protected readonly idOf = (row: CallRowView): string => row.id;

  /** Puts filters into the address; any change begins at the first page. */
  protected filter(change: Record<string, string | null>): void {
    this.earlier.set([]);
    void this.router.navigate([], {
      queryParams: { ...change, cursor: null },
      queryParamsHandling: 'merge',
    });
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    this.filter({ q: words.trim() || null });
  }

  protected next(): void {
    if (!this.page.hasValue()) return;
    this.earlier.update((earlier) => [...earlier, this.cursor()]);
    this.goTo(this.page.value().nextCursor);
  }

  protected previous(): void {
    const before = this.earlier().at(-1) ?? null;
    this.earlier.update((earlier) => earlier.slice(0, -1));
    this.goTo(before);
  }

  private goTo(cursor: string | null): void {
    void this.router.navigate([], { queryParams: { cursor }, queryParamsHandling: 'merge' });
  }
}

function knownState(value: string | undefined): CallState | undefined {
  return CALL_STATES.find((state) => state === value);
}

function knownSort(value: string | undefined): CallSort {
  return CALL_SORTS.find((sort) => sort === value) ?? 'newest';
}
