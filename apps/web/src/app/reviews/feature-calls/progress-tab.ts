import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chart, type ChartData, Figures, Progress, StatusChip, Texts } from '@candela/web-ui';
import type { CallProgress } from '../data/views.js';
import { REVIEWER_TONES } from '../ui/tones.js';

/** How far a call is, at a glance; every number leads to its rows. */
@Component({
  selector: 'app-progress-tab',
  imports: [Chart, Figures, Progress, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progress-tab.html',
  styleUrl: './progress-tab.css',
})
export class ProgressTab {
  // i18n-keys: deskCalls.state.* callReviewer.state.*
  protected readonly t = inject(Texts).t;
  protected readonly tones = REVIEWER_TONES;

  readonly progress = input.required<CallProgress>();

  protected readonly all = computed(() => {
    const { assigned, certified, submitted } = this.progress().reviews;
    return assigned + certified + submitted;
  });
  protected readonly chart = computed<ChartData>(() => {
    const states = this.progress().byState.filter(({ count }) => count > 0);
    return {
      categories: states.map(({ state }) => this.t(`deskCalls.state.${state}`)),
      series: [{ name: this.t('callProgress.applications'), values: states.map(({ count }) => count) }],
    };
  });
  protected readonly people = computed(() =>
    this.progress().reviewers.filter(({ state }) => state !== 'removed' && state !== 'declined'),
  );
}
