import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from '../icon/icon.js';

/** Nothing here yet: says so, and teaches the next step, whose button or link is the content. */
@Component({
  selector: 'ui-empty',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="mark"><ui-icon [name]="icon()" [size]="24" /></span>
    <h2>{{ heading() }}</h2>
    @if (text(); as text) {
      <p class="soft">{{ text }}</p>
    }
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-1);
      padding: var(--space-6) var(--space-3);
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-2);
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 3.5rem;
      height: 3.5rem;
      border-radius: var(--radius-full);
      background: var(--flame-wash);
      color: var(--flame-strong);
    }
    p {
      max-width: 32rem;
    }
    .row {
      justify-content: center;
      margin-top: var(--space-1);
    }
    .row:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input<string | null>(null);
  readonly icon = input<IconName>('file');
}
