import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationToReviewView, OwnReviewRowView } from '@candela/api-client';
import {
  Confirmation,
  DatePipe,
  DataTable,
  EmptyState,
  PageHeader,
  Pager,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { OWN_REVIEWS, type OwnReviews, ReviewsApi } from '../data/reviews-api.js';
import type { OwnReviewPage } from '../data/views.js';
import { REVIEW_TONES } from '../ui/tones.js';

/** What a reviewer was asked for: invitations to answer, reviews to do and done, the first due first. */
@Component({
  selector: 'app-own-reviews-page',
  imports: [DatePipe, DataTable, EmptyState, PageHeader, Pager, RouterLink, StatusChip, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-reviews-page.html',
  styleUrl: './own-reviews-page.css',
})
export class OwnReviewsPage {
  // i18n-keys: review.state.* reviews.show.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ReviewsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly deed = new Deed();
  protected readonly tones = REVIEW_TONES;
  protected readonly choices = OWN_REVIEWS;

  readonly page = input.required<OwnReviewPage>();
  /** From the address. */
  readonly show = input<string>();
  readonly cursor = input<string>();

  protected readonly shown = computed<OwnReviews>(
    () => OWN_REVIEWS.find((one) => one === this.show()) ?? 'open',
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'application', label: this.t('reviews.column.application'), rowHeader: true },
    { key: 'call', label: this.t('reviews.column.call') },
    { key: 'due', label: this.t('reviews.column.due') },
    { key: 'progress', label: this.t('reviews.column.progress') },
    { key: 'state', label: this.t('reviews.column.state') },
  ]);
  protected readonly rowId = (row: OwnReviewRowView): string => row.id;

  protected row(value: unknown): OwnReviewRowView {
    return value as OwnReviewRowView;
  }

  protected async answer(invitation: InvitationToReviewView, accepts: boolean): Promise<void> {
    if (!accepts && !(await this.isSure(invitation))) return;
    const worked = await this.deed.run((intention) => this.api.answer(invitation, accepts, intention));
    if (worked)
      this.toasts.show(this.t(accepts ? 'reviews.invitation.accepted' : 'reviews.invitation.declined'));
    await this.router.navigate([], { onSameUrlNavigation: 'reload', queryParamsHandling: 'preserve' });
  }

  private isSure({ call }: InvitationToReviewView): Promise<boolean> {
    return this.confirmation.ask({
      heading: this.t('reviews.invitation.decline'),
      text: this.texts.localized(call.title),
      action: this.t('reviews.invitation.decline'),
    });
  }

  protected turn(cursor: string | null): void {
    void this.router.navigate([], { queryParams: { cursor }, queryParamsHandling: 'merge' });
  }

  protected back(): void {
    this.turn(null);
  }
}
