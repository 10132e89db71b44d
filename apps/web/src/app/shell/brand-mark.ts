import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The product's mark: a flame. */
@Component({
  selector: 'app-brand-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      [attr.width]="size()"
      [attr.height]="size()"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path class="flame" d="M16 2c5.6 6 8.5 10.7 8.5 15.5a8.5 8.5 0 0 1-17 0C7.5 12.7 10.4 8 16 2Z" />
      <path class="glow" d="M16 13c2.5 2.8 3.8 4.9 3.8 7.1a3.8 3.8 0 0 1-7.6 0c0-2.2 1.3-4.3 3.8-7.1Z" />
      <path class="wick" d="M16 26v4" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .flame {
      fill: var(--flame);
    }
    .glow {
      fill: var(--paper);
    }
    .wick {
      stroke: var(--ink);
      stroke-width: 2.5;
      stroke-linecap: round;
    }
  `,
})
export class BrandMark {
  readonly size = input(28);
}
