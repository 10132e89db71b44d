import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type StatusTone, Texts, Timeline, type TimelineEntry } from '@candela/web-ui';
import { ShownApplication } from './shown-application.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  'application.submit': 'good',
  'application.start-screening': 'info',
  'application.request-changes': 'warn',
  'application.resubmit': 'good',
  'application.find-eligible': 'good',
  'application.find-ineligible': 'bad',
  'application.send-to-panel': 'info',
  'application.raise-confidentiality': 'warn',
  'application.withdraw': 'bad',
};

/** Everything that happened to an application, the latest first; sides are named, people are not. */
@Component({
  selector: 'app-timeline-tab',
  imports: [Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ui-timeline [entries]="entries()" />`,
})
export class TimelineTab {
  // i18n-keys: timeline.*
  private readonly texts = inject(Texts);
  private readonly store = inject(ShownApplication);

  protected readonly entries = computed<readonly TimelineEntry[]>(() =>
    (this.store.application()?.timeline ?? [])
      .map(({ at, action, by }, index) => ({
        id: String(index),
        at,
        title: this.texts.firstOf([`timeline.${action}`, 'timeline.other']),
        who: this.texts.t(`timeline.by.${by}`),
        tone: TONES[action] ?? 'neutral',
      }))
      .reverse(),
  );
}
