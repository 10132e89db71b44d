import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DatePipe } from '../format/date-pipe.js';
import type { StatusTone } from './status-chip.js';

export interface TimelineEntry {
  readonly id: string;
  /** The instant, ISO. */
  readonly at: string;
  readonly title: string;
  readonly text?: string | null;
  readonly who?: string | null;
  readonly tone?: StatusTone;
}

/** Everything that happened to one thing, in the order given. */
@Component({
  selector: 'ui-timeline',
  imports: [DatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (entry of entries(); track entry.id) {
        <li [class]="entry.tone ?? 'neutral'">
          <p class="title">{{ entry.title }}</p>
          <p class="small soft">
            <time [attr.datetime]="entry.at">{{ entry.at | uiDate: 'dateTimeShort' }}</time>
            @if (entry.who) {
              <span class="who">{{ entry.who }}</span>
            }
          </p>
          @if (entry.text) {
            <p class="typed">{{ entry.text }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      --mark: var(--line-strong);
      position: relative;
      padding: 0 0 var(--space-3) var(--space-3);
      border-inline-start: 2px solid var(--line);
      margin-inline-start: 0.375rem;
    }
    li:last-child {
      padding-bottom: 0;
      border-color: transparent;
    }
    li::before {
      position: absolute;
      top: 0.3125rem;
      inset-inline-start: calc(-0.375rem - 1px);
      width: 0.75rem;
      height: 0.75rem;
      border: 2px solid var(--paper);
      border-radius: 50%;
      background: var(--mark);
      content: '';
    }
    .title {
      font-weight: 600;
    }
    .who::before {
      content: ' · ';
    }
    .info {
      --mark: var(--info);
    }
    .good {
      --mark: var(--good);
    }
    .warn {
      --mark: var(--warn);
    }
    .bad {
      --mark: var(--bad);
    }
  `,
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
}
