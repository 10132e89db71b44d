import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Dates } from '../format/dates.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';

const SOON_MS = 3 * 86_400_000;

/** A deadline in the time zone it was set in and, where that is another clock, in the reader's own. */
@Component({
  selector: 'ui-deadline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="main" [class.soon]="isSoon()">
      <time [attr.datetime]="at()">{{ there() }}</time>
      <span class="zone">{{ zone() }}</span>
    </span>
    @if (here(); as here) {
      <span class="line">{{ texts.t('ui.deadline.yours', { time: here }) }}</span>
    }
    <span class="line" [class.soon]="isSoon()">{{ distance() }}</span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.125rem;
    }
    .main {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.5rem;
      font-weight: 600;
    }
    .zone {
      color: var(--ink-soft);
      font-weight: 400;
      font-size: 0.875rem;
    }
    .line {
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .soon {
      color: var(--bad);
    }
  `,
})
export class Deadline {
  protected readonly texts = inject(Texts);
  private readonly dates = inject(Dates);
  private readonly languages = inject(LanguageStore);

  /** The instant, ISO. */
  readonly at = input.required<string>();
  /** The zone the deadline was set in, such as "America/Toronto". */
  readonly timeZone = input.required<string>();
  /** What time it is; a page that stays open gives a clock. */
  readonly now = input(new Date());

  protected readonly there = computed(() => this.dates.show(this.at(), 'dateTime', this.timeZone()));
  protected readonly zone = computed(() => this.dates.zoneName(this.timeZone(), this.at()));
  protected readonly here = computed(() => {
    const here = this.dates.show(this.at(), 'dateTime');
    return this.languages.timeZone === this.timeZone() || here === this.there() ? null : here;
  });
  protected readonly isSoon = computed(() => {
    const left = new Date(this.at()).getTime() - this.now().getTime();
    return left > 0 && left < SOON_MS;
  });
  protected readonly distance = computed(() => {
    const end = new Date(this.at());
    const distance = this.dates.distance(this.now(), end);
    return this.texts.t(end > this.now() ? 'ui.deadline.closes' : 'ui.deadline.closed', { distance });
  });
}
