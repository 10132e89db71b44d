import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { REVIEW_LIMITS } from '@candela/contracts';
import {
  Confirmation,
  DataTable,
  Dialog,
  EmptyState,
  type FieldChoice,
  NumberField,
  SelectField,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { isEnabled } from '../../session/allowed.js';
import { Deed } from '../../session/deed.js';
import { shownOf } from '../../session/shown.js';
import { CallReviewsApi } from '../data/call-reviews-api.js';
import type { CallReviewer, CallReviewers } from '../data/views.js';
import { REVIEWER_TONES } from '../ui/tones.js';

/** Who reviews for a call: asked, answering, with how much in hand. */
@Component({
  selector: 'app-reviewers-tab',
  imports: [DataTable, Dialog, EmptyState, NumberField, SelectField, StatusChip, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reviewers-tab.html',
})
export class ReviewersTab {
  // i18n-keys: callReviewer.state.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(CallReviewsApi);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly deed = new Deed();
  protected readonly changing = new Deed();
  protected readonly tones = REVIEWER_TONES;
  protected readonly loadMax = REVIEW_LIMITS.loadMax;

  readonly read = input.required<CallReviewers>();

  protected readonly shown = shownOf(this.read, ({ call }) => this.api.reviewers(call.id));
  protected readonly userId = signal('');
  protected readonly load = signal<number | null>(REVIEW_LIMITS.usualLoad);
  protected readonly wasPressed = signal(false);
  /** Whose load is being changed. */
  protected readonly changed = signal<CallReviewer | null>(null);
  protected readonly isChanging = signal(false);
  protected readonly newLoad = signal<number | null>(null);

  protected readonly mayInvite = computed(() =>
    isEnabled(this.shown().allowedActions, 'call-reviewer.invite'),
  );
  protected readonly candidates = computed<readonly FieldChoice[]>(() =>
    this.shown().candidates.map(({ userId, name }) => ({ value: userId, label: name })),
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'name', label: this.t('callReviewers.name'), rowHeader: true },
    { key: 'state', label: this.t('callReviewers.state') },
    { key: 'load', label: this.t('callReviewers.load'), numeric: true },
    { key: 'done', label: this.t('callReviewers.done'), numeric: true },
    { key: 'late', label: this.t('callReviewers.late'), numeric: true },
    { key: 'conflicts', label: this.t('callReviewers.conflicts'), numeric: true },
    { key: 'actions', label: this.t('callReviewers.actions') },
  ]);
  protected readonly rowId = (row: CallReviewer): string => row.id;

  protected row(value: unknown): CallReviewer {
    return value as CallReviewer;
  }

  protected may(reviewer: CallReviewer, action: string): boolean {
    return isEnabled(reviewer.allowedActions, action);
  }

  protected isLoad(load: number | null): load is number {
    return load !== null && load >= 1 && load <= this.loadMax;
  }

  protected async invite(): Promise<void> {
    this.wasPressed.set(true);
    const [userId, loadMax] = [this.userId(), this.load()];
    if (userId === '' || !this.isLoad(loadMax)) return;
    const { call } = this.shown();
    const name = this.shown().candidates.find((one) => one.userId === userId)?.name ?? '';
    const worked = await this.deed.run((intention) =>
      this.api.invite(call.id, { userId, loadMax }, intention),
    );
    if (worked) {
      this.wasPressed.set(false);
      this.userId.set('');
      this.toasts.show(this.t('callReviewers.invite.done', { name }));
    }
    await this.shown.reload();
  }

  protected askForLoad(reviewer: CallReviewer): void {
    this.changing.begin();
    this.newLoad.set(reviewer.loadMax);
    this.changed.set(reviewer);
    this.isChanging.set(true);
  }

  protected async changeLoad(): Promise<void> {
    const [reviewer, loadMax] = [this.changed(), this.newLoad()];
    if (!reviewer || !this.isLoad(loadMax)) return;
    const work = this.changing.run((intention) => this.api.changeLoad(reviewer, loadMax, intention), true);
    if (await work) {
      this.isChanging.set(false);
      this.toasts.show(this.t('callReviewers.changed'));
    }
    await this.shown.reload();
  }

  protected async remove(reviewer: CallReviewer): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('callReviewers.removeHeading', { name: reviewer.name }),
      text: this.t('callReviewers.removeText'),
      action: this.t('callReviewers.remove'),
      danger: true,
    });
    if (!agreed) return;
    if (await this.deed.run((intention) => this.api.remove(reviewer, intention)))
      this.toasts.show(this.t('callReviewers.removed'));
    await this.shown.reload();
  }
}
