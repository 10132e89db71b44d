import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Texts } from '../text/texts.js';

/** Stands where words will be while they are fetched; says so aloud. */
@Component({
  selector: 'ui-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="visually-hidden" role="status">{{ t('ui.loading') }}</span>
    @for (line of lineWidths(); track $index) {
      <span class="line" aria-hidden="true" [style.inline-size.%]="line"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .line {
      height: 1rem;
      border-radius: var(--radius-1);
      background: var(--line);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 1;
      }
      to {
        opacity: 0.45;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .line {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  protected readonly t = inject(Texts).t;
  readonly lines = input(4);
  protected readonly lineWidths = computed(() =>
    Array.from({ length: this.lines() }, (_, index) => [96, 82, 90, 64][index % 4]),
  );
}
