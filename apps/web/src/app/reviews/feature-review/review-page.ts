import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { reviewFields } from '@candela/contracts';
import {
  AnswersView,
  Confirmation,
  DatePipe,
  FileSlot,
  Icon,
  PageHeader,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Drafts } from '../../drafting/drafts.js';
import { FileList } from '../../drafting/file-list.js';
import { SaveBar } from '../../drafting/save-bar.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { PageDetails } from '../../shell/page-details.js';
import { ReviewsApi } from '../data/reviews-api.js';
import type { OwnReview } from '../data/views.js';
import { REVIEW_TONES } from '../ui/tones.js';
import { CertifyPanel } from './certify-panel.js';
import { DeclareConflictDialog } from './declare-conflict-dialog.js';
import { type OpenedReview, saverOf } from './opened-review.js';
import { OtherReviews } from './other-reviews.js';
import { ScoreSheetForm } from './score-sheet-form.js';

/** One review: the application on the left, the score sheet on the right; on a phone one after the other. */
@Component({
  selector: 'app-review-page',
  imports: [
    AnswersView,
    CertifyPanel,
    DatePipe,
    DeclareConflictDialog,
    FileList,
    FileSlot,
    Icon,
    OtherReviews,
    PageHeader,
    SaveBar,
    ScoreSheetForm,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  // i18n-keys: review.state.* review.over.* error.review.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ReviewsApi);
  private readonly drafts = inject(Drafts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly deed = new Deed();
  protected readonly tones = REVIEW_TONES;
  protected readonly noSummary = { savedAt: null, savedBy: null };

  /** As the route opened it. */
  readonly opened = input.required<OpenedReview>();

  protected readonly current = shownOf(this.opened, async (opened) => {
    const review: OwnReview = await this.api.review(opened.review.id);
    return { review, saver: saverOf(this.drafts, this.api, review) };
  });
  protected readonly review = computed(() => this.current().review);
  readonly saver = computed(() => this.current().saver);
  /** Which half a phone shows. */
  protected readonly part = signal<'application' | 'sheet'>('application');
  protected readonly scans = computed(
    () => new Map(this.review().content?.files.map(({ fileId, scan }) => [fileId, scan])),
  );
  protected readonly applicant = computed(() => {
    const { name, alias } = this.review().application.applicant;
    return name ?? alias ?? '';
  });
  protected readonly maySave = computed(() => isEnabled(this.review().allowedActions, 'review.save'));
  protected readonly mayDeclare = computed(() =>
    isEnabled(this.review().allowedActions, 'review.declare-conflict'),
  );
  protected readonly whyNotSubmit = computed(() =>
    this.reasons.sentence(actionNamed(this.review().allowedActions, 'review.submit')?.reason ?? null),
  );
  protected readonly over = computed(() => {
    const { state, content } = this.review();
    if (state === 'conflicted' || state === 'unassigned') return this.t(`review.over.${state}`);
    return content === null && state !== 'assigned' ? this.t('review.over.decided') : null;
  });
  /** Fields that another window changed to something else. */
  protected readonly disputed = computed(() => this.saver().draft().conflicts);

  constructor() {
    const details = inject(PageDetails);
    effect(() => details.name.set(this.review().application.reference));
  }

  protected async submit(): Promise<void> {
    await this.saver().flush();
    if (this.saver().hasUnsaved()) return;
    const agreed = await this.confirmation.ask({
      heading: this.t('review.submit.heading'),
      text: this.t('review.submit.text'),
      action: this.t('review.submit.action'),
    });
    if (!agreed) return;
    const { id } = this.review();
    const { version } = this.saver().draft();
    const worked = await this.deed.run((intention) => this.api.submit({ id, version }, intention), true);
    if (worked) {
      this.toasts.show(this.t('review.submit.done'));
      await this.current.reload();
    } else this.part.set('sheet');
  }

  protected keep(field: string): void {
    this.saver().choose(field, this.saver().draft().mine[field]);
  }

  protected take(field: string, theirs: unknown): void {
    this.saver().choose(field, theirs);
  }

  protected nameOf(field: string): string {
    const [key = ''] = field.split('.');
    const criterion = this.review().sheet.criteria.find((one) => one.key === key);
    if (criterion) return this.texts.localized(criterion.title);
    return this.t(field.endsWith('comment') ? 'review.sheet.overall' : 'review.sheet.recommendation');
  }

  /** The fields in the order of the sheet. */
  protected readonly fields = computed(() => reviewFields(this.review().sheet));
}
