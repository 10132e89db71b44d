import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  ApplicantName,
  Confirmation,
  DataTable,
  EmptyState,
  MoneyPipe,
  NumberPipe,
  Pager,
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
import type { RankedApplication, Ranking } from '../data/views.js';
import { BAND_TONES } from '../ui/tones.js';

/** Applications by what their reviewers found, with how far the envelope reaches. */
@Component({
  selector: 'app-ranking-tab',
  imports: [
    ApplicantName,
    DataTable,
    EmptyState,
    MoneyPipe,
    NumberPipe,
    Pager,
    RouterLink,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ranking-tab.html',
  styleUrl: './ranking-tab.css',
})
export class RankingTab {
  // i18n-keys: review.band.* deskCalls.state.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(CallReviewsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly deed = new Deed();
  protected readonly bandTones = BAND_TONES;

  readonly read = input.required<Ranking>();
  readonly cursor = input<string>();

  protected readonly shown = shownOf(this.read, ({ call }) =>
    this.api.ranking(call.id, this.cursor() ?? null),
  );
  protected readonly ready = computed(() =>
    this.shown().items.filter(
      ({ allowedActions, open, submitted }) =>
        isEnabled(allowedActions, 'application.send-to-panel') &&
        open === 0 &&
        submitted >= this.shown().sheet.reviewsMin,
    ),
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'rank', label: this.t('ranking.rank'), numeric: true },
    { key: 'application', label: this.t('ranking.application'), rowHeader: true },
    { key: 'mean', label: this.t('ranking.mean'), numeric: true },
    { key: 'scores', label: this.t('ranking.scores') },
    { key: 'recommend', label: this.t('ranking.recommend') },
    { key: 'requested', label: this.t('ranking.requested'), numeric: true },
    { key: 'cumulative', label: this.t('ranking.cumulative'), numeric: true },
  ]);
  protected readonly rowId = (row: RankedApplication): string => row.id;

  protected row(value: unknown): RankedApplication {
    return value as RankedApplication;
  }

  protected async send(): Promise<void> {
    const applications = this.ready();
    const agreed = await this.confirmation.ask({
      heading: this.t('ranking.sendReady', { count: applications.length }),
      text: this.t('deskReviews.panel.text'),
      action: this.t('ranking.send'),
    });
    if (!agreed) return;
    const ids = applications.map(({ id }) => id);
    await this.deed.run(async (intention) => {
      const { sent } = await this.api.sendManyToPanel(this.shown().call.id, ids, intention);
      this.toasts.show(this.t('ranking.sent', { count: sent.length }));
    });
    await this.shown.reload();
  }

  protected turn(cursor: string | null): void {
    void this.router.navigate([], { queryParams: { cursor }, queryParamsHandling: 'merge' });
  }
}
