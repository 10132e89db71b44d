import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnAwardPageView, OwnAwardRowView } from '@candela/api-client';
import { DatePipe, EmptyState, MoneyPipe, PageHeader, StatusChip, Texts, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { AwardsApi } from '../data/awards-api.js';
import { AwardNextStep } from '../ui/award-next-step.js';
import { AWARD_TONES } from '../ui/standing.js';

/** The awards of the reader's organizations, each with what happens next. */
@Component({
  selector: 'app-own-awards-page',
  imports: [AwardNextStep, DatePipe, EmptyState, MoneyPipe, PageHeader, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-awards-page.html',
  styleUrl: './own-awards-page.css',
})
export class OwnAwardsPage {
  // i18n-keys: award.publicState.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(AwardsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);

  /** The first page, by the route. */
  readonly page = input.required<OwnAwardPageView>();

  protected readonly items = linkedSignal<readonly OwnAwardRowView[]>(() => this.page().items);
  protected readonly nextCursor = linkedSignal(() => this.page().nextCursor);
  protected readonly isLoading = signal(false);
  protected readonly tones = AWARD_TONES;

  protected async more(): Promise<void> {
    this.isLoading.set(true);
    try {
      const { items, nextCursor } = await this.api.ownList(this.nextCursor());
      this.items.update((shown) => [...shown, ...items]);
      this.nextCursor.set(nextCursor);
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    } finally {
      this.isLoading.set(false);
    }
  }
}
