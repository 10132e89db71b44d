import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type StatusTone, Texts, Timeline, type TimelineEntry } from '@candela/web-ui';
import { ShownAward } from './shown-award.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  'agreement.sign': 'good',
  'agreement.countersign': 'good',
  'agreement.void': 'bad',
  'award.close': 'good',
  'award.terminate': 'bad',
};

/** Everything that happened to an award, the latest first; sides are named, people are not. */
@Component({
  selector: 'app-award-timeline-tab',
  imports: [Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ui-timeline [entries]="entries()" />`,
})
export class AwardTimelineTab {
  // i18n-keys: award.timeline.*
  private readonly texts = inject(Texts);
  private readonly store = inject(ShownAward);

  protected readonly entries = computed<readonly TimelineEntry[]>(() =>
    (this.store.award()?.timeline ?? [])
      .map(({ at, action, by }, index) => ({
        id: String(index),
        at,
        title: this.texts.firstOf([`award.timeline.${action}`, 'award.timeline.other']),
        who: this.texts.t(`award.timeline.by.${by}`),
        tone: TONES[action] ?? 'neutral',
      }))
      .reverse(),
  );
}
