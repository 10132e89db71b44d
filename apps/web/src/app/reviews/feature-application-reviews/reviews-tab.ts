import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { commentField, commentIn, OVERALL_COMMENT, pointsField, REVIEW_LIMITS } from '@candela/contracts';
import {
  Confirmation,
  Dialog,
  EmptyState,
  Figures,
  LongTextField,
  NumberPipe,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { CallReviewsApi } from '../data/call-reviews-api.js';
import type { ApplicationReview, ApplicationReviews } from '../data/views.js';
import { BAND_TONES, REVIEW_TONES } from '../ui/tones.js';

const SEND = 'application.send-to-panel';

/** What the reviewers of one application found, side by side, and the way on to the panel. */
@Component({
  selector: 'app-reviews-tab',
  imports: [Dialog, EmptyState, Figures, LongTextField, NumberPipe, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reviews-tab.html',
  styleUrl: './reviews-tab.css',
})
export class ReviewsTab {
  // i18n-keys: review.state.* review.band.* review.recommendation.* review.conflict.* error.review.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CallReviewsApi);
  private readonly router = inject(Router);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly deed = new Deed();
  protected readonly tones = REVIEW_TONES;
  protected readonly bandTones = BAND_TONES;

  readonly read = input.required<ApplicationReviews>();

  protected readonly shown = shownOf(this.read, ({ id }) => this.api.reviewsOf(id));
  protected readonly max = computed(() =>
    this.shown().sheet.criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  );
  protected readonly returned = signal<ApplicationReview | null>(null);
  protected readonly isReturning = signal(false);
  protected readonly isSending = signal(false);
  protected readonly reason = signal('');
  protected readonly reasonMin = REVIEW_LIMITS.reasonCharsMin;

  private readonly sending = computed(() => actionNamed(this.shown().allowedActions, SEND));
  /** Fewer reviews than the sheet asks for: it goes on with a reason. */
  protected readonly needsReason = computed(() => this.sending()?.reason?.code === 'review.too-few-reviews');
  protected readonly maySend = computed(() => (this.sending()?.enabled ?? false) || this.needsReason());
  protected readonly isOfficer = computed(() => this.sending() !== undefined);
  protected readonly whyNot = computed(() =>
    this.maySend() ? null : this.reasons.sentence(this.sending()?.reason ?? null),
  );

  protected points({ answers }: ApplicationReview, key: string): string {
    return String(answers[pointsField(key)] ?? '–');
  }

  protected comment({ answers }: ApplicationReview, key: string): string {
    return commentIn(answers, commentField(key));
  }

  protected overall({ answers }: ApplicationReview): string {
    return commentIn(answers, OVERALL_COMMENT);
  }

  protected may(review: ApplicationReview, action: string): boolean {
    return isEnabled(review.allowedActions, action);
  }

  protected askToReturn(review: ApplicationReview): void {
    this.deed.begin();
    this.reason.set('');
    this.returned.set(review);
    this.isReturning.set(true);
  }

  protected async returnIt(): Promise<void> {
    const review = this.returned();
    if (!review) return;
    const work = this.deed.run((intention) => this.api.returnReview(review, this.reason(), intention), true);
    if (!(await work)) return;
    this.isReturning.set(false);
    this.toasts.show(this.t('deskReviews.returnedDone'));
    await this.shown.reload();
  }

  protected async unassign(review: ApplicationReview): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('deskReviews.unassignHeading'),
      text: this.t('deskReviews.unassignText', { name: review.reviewerName }),
      action: this.t('deskReviews.unassign'),
      danger: true,
    });
    if (!agreed) return;
    if (await this.deed.run((intention) => this.api.unassign(review, intention)))
      this.toasts.show(this.t('deskReviews.unassigned'));
    await this.shown.reload();
  }

  protected askToSend(): void {
    this.deed.begin();
    this.reason.set('');
    this.isSending.set(true);
  }

  protected async send(): Promise<void> {
    const reason = this.needsReason() ? this.reason() : null;
    const work = this.deed.run((intention) => this.api.sendToPanel(this.shown(), reason, intention), true);
    if (!(await work)) return;
    this.isSending.set(false);
    this.toasts.show(this.t('deskReviews.panel.done'));
    // The page around has another state and other actions from here on.
    await this.router.navigateByUrl('/desk', { skipLocationChange: true });
    await this.router.navigate(['/desk/applications', this.shown().id, 'reviews']);
  }
}
