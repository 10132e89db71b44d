import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How far something is: a bar with its words ("4 of 9 sections complete"). */
@Component({
  selector: 'ui-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="words small">{{ label() }}</span>
    <span
      class="bar"
      role="progressbar"
      [attr.aria-label]="label()"
      aria-valuemin="0"
      [attr.aria-valuemax]="max()"
      [attr.aria-valuenow]="value()"
    >
      <span [class.done]="value() >= max()" [style.inline-size.%]="percent()"></span>
    </span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
    }
    .bar {
      height: 8px;
      border-radius: var(--radius-full);
      background: var(--line);
      overflow: hidden;
    }
    .bar span {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--flame);
      transition: inline-size var(--motion);
    }
    .bar .done {
      background: var(--good);
    }
  `,
})
export class Progress {
  readonly value = input.required<number>();
  readonly max = input.required<number>();
  readonly label = input.required<string>();
  protected readonly percent = computed(() =>
    this.max() > 0 ? Math.min(100, (100 * this.value()) / this.max()) : 0,
  );
}
