import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  ApplicantName,
  DataTable,
  DateField,
  EmptyState,
  type FieldChoice,
  Icon,
  Pager,
  SelectField,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { CallReviewsApi } from '../data/call-reviews-api.js';
import type { AssignmentPage, AssignmentRow, CallReviewers } from '../data/views.js';
import { REVIEW_TONES } from '../ui/tones.js';

/** Applications in review with who has them, who may not, and who has room; several are assigned at once. */
@Component({
  selector: 'app-assignments-tab',
  imports: [
    ApplicantName,
    DataTable,
    DateField,
    EmptyState,
    Icon,
    Pager,
    RouterLink,
    SelectField,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assignments-tab.html',
  styleUrl: './assignments-tab.css',
})
export class AssignmentsTab {
  // i18n-keys: review.state.* error.review.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(CallReviewsApi);
  private readonly router = inject(Router);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  protected readonly deed = new Deed();
  protected readonly tones = REVIEW_TONES;

  readonly read = input.required<{ page: AssignmentPage; reviewers: CallReviewers }>();
  readonly cursor = input<string>();

  protected readonly shown = shownOf(this.read, async ({ page: { call } }) => {
    const [page, reviewers] = await Promise.all([
      this.api.assignments(call.id, this.cursor() ?? null),
      this.api.reviewers(call.id),
    ]);
    return { page, reviewers };
  });
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly callReviewerId = signal('');
  protected readonly dueOn = signal('');
  protected readonly namesReader = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly refused = signal<readonly string[]>([]);

  protected readonly reviewers = computed<readonly FieldChoice[]>(() =>
    this.shown()
      .reviewers.items.filter(({ state }) => state === 'accepted')
      .map(({ id, name, load, loadMax }) => ({
        value: id,
        label: `${name} (${this.t('callReviewers.loadOf', { load, max: loadMax })})`,
      })),
  );
  protected readonly hasRestricted = computed(() =>
    this.shown().page.items.some(({ id, level }) => level === 'restricted' && this.chosen().includes(id)),
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'application', label: this.t('assignments.application'), rowHeader: true },
    { key: 'reviews', label: this.t('assignments.reviews') },
  ]);
  protected readonly rowId = (row: AssignmentRow): string => row.id;

  protected row(value: unknown): AssignmentRow {
    return value as AssignmentRow;
  }

  protected live({ reviews }: AssignmentRow): AssignmentRow['reviews'] {
    return reviews.filter(({ state }) => state !== 'unassigned');
  }

  protected names(userIds: readonly string[]): string {
    const people = this.shown().reviewers.items;
    return userIds.flatMap((id) => people.find(({ userId }) => userId === id)?.name ?? []).join(', ');
  }

  protected blockedNames({ blocked }: AssignmentRow): string {
    return this.names(blocked.map(({ userId }) => userId));
  }

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((ids) => (isChosen ? [...ids, id] : ids.filter((one) => one !== id)));
  }

  protected async assign(): Promise<void> {
    this.wasPressed.set(true);
    this.refused.set([]);
    const applicationIds = [...this.chosen()];
    if (this.callReviewerId() === '' || applicationIds.length === 0) return;
    await this.deed.run(async (intention) => {
      const { assigned, refused } = await this.api.assign(
        this.shown().page.call.id,
        {
          ...{ callReviewerId: this.callReviewerId(), applicationIds },
          ...{ dueOn: this.dueOn() || null, namesReader: this.namesReader() },
        },
        intention,
      );
      this.toasts.show(this.t('assignments.done', { count: assigned.length }));
      this.refused.set(
        refused.map(({ applicationId, code, params }) =>
          this.t('assignments.refused', {
            reference: this.referenceOf(applicationId),
            why: this.reasons.sentence({ code, params }) ?? '',
          }),
        ),
      );
      this.chosen.set([]);
      this.wasPressed.set(false);
    });
    await this.shown.reload();
  }

  protected turn(cursor: string | null): void {
    void this.router.navigate([], { queryParams: { cursor }, queryParamsHandling: 'merge' });
  }

  private referenceOf(id: string): string {
    return this.shown().page.items.find((item) => item.id === id)?.reference ?? '';
  }
}
