import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Dates } from '@candela/web-ui';
import type { CallState } from '@candela/contracts';

const SOON_MS = 3 * 86_400_000;
const COUNTED: readonly CallState[] = ['draft', 'translationReview', 'published', 'open'];

/** A deadline in little room: when, by whose clock, and how long until then while that still matters. */
@Component({
  selector: 'app-closing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <time [attr.datetime]="call().closesAt">{{ there() }}</time>
    <span class="small soft" [class.soon]="isSoon()">{{ note() }}</span>
  `,
  styles: `
    :host {
      display: grid;
    }
    time {
      font-weight: 500;
    }
    .soon {
      color: var(--bad);
      font-weight: 600;
    }
  `,
})
export class Closing {
  private readonly dates = inject(Dates);

  readonly call = input.required<{ closesAt: string; timeZone: string; state: CallState }>();
  readonly now = input.required<Date>();

  protected readonly there = computed(() =>
    this.dates.show(this.call().closesAt, 'dateTimeShort', this.call().timeZone),
  );
  protected readonly isSoon = computed(() => {
    const left = this.end().getTime() - this.now().getTime();
    return this.isCounted() && left > 0 && left < SOON_MS;
  });
  protected readonly note = computed(() => {
    const zone = this.dates.zoneName(this.call().timeZone, this.call().closesAt);
    return this.isCounted() ? `${zone} · ${this.dates.distance(this.now(), this.end())}` : zone;
  });

  private end(): Date {
    return new Date(this.call().closesAt);
  }

  private isCounted(): boolean {
    return COUNTED.includes(this.call().state);
  }
}
