import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { DeadlinePageView, DeadlineView } from '@candela/api-client';
import { DEADLINE_KINDS, DEADLINE_STANDINGS, type DeadlineStanding } from '@candela/contracts';
import {
  DataTable,
  DatePipe,
  EmptyState,
  Icon,
  LanguageStore,
  PageHeader,
  Pager,
  Skeleton,
  StatusChip,
  type StatusTone,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { deadlineAddressOf, deadlineQueryFrom, type DeadlineQuery } from '../data/deadline-query.js';
import { PageTrail } from '../data/page-trail.js';
import { ProgramsClient } from '../data/programs-client.js';

const TONES: Readonly<Record<DeadlineStanding, StatusTone>> = {
  overdue: 'bad',
  running: 'info',
  missed: 'warn',
  kept: 'good',
};

/** What should be done by when in a program: narrowed and paged, all of it in the address; what is seen can be saved as a file. */
@Component({
  selector: 'app-deadlines-page',
  imports: [
    DataTable,
    DatePipe,
    EmptyState,
    Icon,
    PageHeader,
    Pager,
    RouterLink,
    Skeleton,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deadlines-page.html',
  styleUrl: './deadlines-page.css',
})
export class DeadlinesPage {
  // i18n-keys: deadline.kind.* deadline.standing.*
  private readonly client = inject(ProgramsClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly trail = inject(PageTrail);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly kinds = DEADLINE_KINDS;
  protected readonly standings = DEADLINE_STANDINGS;
  protected readonly tones = TONES;

  /** Of the program, from the address. */
  readonly id = input.required<string>();
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => deadlineQueryFrom(this.params()));

  private readonly loaded = resource({
    params: () => ({ id: this.id(), query: this.query() }),
    loader: ({ params: { id, query } }) => this.client.deadlines(id, query),
  });
  /** What is shown stays until the next page is there. */
  protected readonly page = linkedSignal<DeadlinePageView | undefined, DeadlinePageView | null>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (page, before) => page ?? before?.value ?? null,
  });
  protected readonly error = this.loaded.error;
  protected readonly isLoading = this.loaded.isLoading;
  protected readonly isNarrowed = computed(() => {
    const { kind, standing, callId } = this.query();
    return kind.length > 0 || standing.length > 0 || callId !== null;
  });
  protected readonly fileAddress = computed(() =>
    this.client.deadlinesAddress(this.id(), this.query(), this.languages.language()),
  );
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'application', label: this.t('deadline.column.application'), rowHeader: true },
    { key: 'kind', label: this.t('deadline.column.kind') },
    { key: 'startedOn', label: this.t('deadline.column.startedOn') },
    { key: 'dueOn', label: this.t('deadline.column.dueOn') },
    { key: 'doneOn', label: this.t('deadline.column.doneOn') },
    { key: 'standing', label: this.t('deadline.column.standing') },
  ]);
  protected readonly previous = computed(() => {
    const { cursor, ...list } = this.query();
    return this.trail.visit(
      `${this.id()} ${JSON.stringify(deadlineAddressOf({ ...list, cursor: null }))}`,
      cursor,
    );
  });
  protected readonly summary = computed(() => {
    const page = this.page();
    return page ? this.t('deadline.list.shown', { shown: page.items.length, total: page.total }) : '';
  });
  protected readonly rowId = ({ kind, subjectId }: DeadlineView): string => `${kind} ${subjectId}`;

  protected asRow(row: unknown): DeadlineView {
    return row as DeadlineView;
  }

  /** The file on the desk where it is dealt with. */
  protected linkOf({ kind, awardId, application }: DeadlineView): string[] {
    if (awardId === null) return ['/desk/applications', application.id];
    return ['/desk/awards', awardId, kind === 'paid' ? 'money' : 'reports'];
  }

  /** The applicant as the reader may know it. */
  protected nameOf({ application: { applicant } }: DeadlineView): string {
    return applicant.name ?? applicant.alias ?? '';
  }

  /** Chooses one value of a filter, or all with an empty one. */
  protected choose(name: 'kind' | 'standing', value: string): void {
    const chosen = value === '' ? [] : [value];
    this.go({ ...this.query(), ...deadlineFilter(name, chosen), cursor: null });
  }

  protected clear(): void {
    this.go({ kind: [], standing: [], callId: null, cursor: null });
  }

  protected turn(cursor: string | null): void {
    this.go({ ...this.query(), cursor });
  }

  private go(query: DeadlineQuery): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: deadlineAddressOf(query) });
  }
}

function deadlineFilter(name: 'kind' | 'standing', chosen: readonly string[]): Partial<DeadlineQuery> {
  return name === 'kind'
    ? { kind: DEADLINE_KINDS.filter((kind) => chosen.includes(kind)) }
    : { standing: DEADLINE_STANDINGS.filter((standing) => chosen.includes(standing)) };
}
