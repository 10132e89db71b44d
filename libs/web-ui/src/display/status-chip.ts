import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What a state means for the reader: nothing yet, under way, done well, to be looked at, gone wrong. */
export type StatusTone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A state as word, colour and shape, so that none of them is needed alone. */
@Component({
  selector: 'ui-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="chip" [class]="tone()">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        @switch (tone()) {
          @case ('neutral') {
            <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          }
          @case ('info') {
            <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" />
          }
          @case ('good') {
            <circle cx="6" cy="6" r="5.5" fill="currentColor" />
            <path class="cut" d="M3.4 6.2 5.3 8l3.3-3.8" fill="none" stroke-width="1.5" />
          }
          @case ('warn') {
            <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />
          }
          @case ('bad') {
            <path d="M3.6.5h4.8l3.1 3.1v4.8l-3.1 3.1H3.6L.5 8.4V3.6Z" fill="currentColor" />
          }
        }
      </svg>
      {{ label() }}
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      padding: 0.125rem 0.625rem 0.125rem 0.5rem;
      border-radius: var(--radius-full);
      font-size: 0.8125rem;
      font-weight: 600;
      line-height: 1.25rem;
      white-space: nowrap;
    }
    .neutral {
      background: var(--quiet-wash);
      color: var(--quiet);
    }
    .info {
      background: var(--info-wash);
      color: var(--info);
    }
    .good {
      background: var(--good-wash);
      color: var(--good);
    }
    .warn {
      background: var(--warn-wash);
      color: var(--warn);
    }
    .bad {
      background: var(--bad-wash);
      color: var(--bad);
    }
    .cut {
      stroke: var(--good-wash);
    }
    @media (prefers-contrast: more) {
      .chip {
        border: 1px solid currentColor;
      }
    }
  `,
})
export class StatusChip {
  readonly label = input.required<string>();
  readonly tone = input<StatusTone>('neutral');
}
