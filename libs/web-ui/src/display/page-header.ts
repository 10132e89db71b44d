import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon.js';

/** The head of a page: the way back, what it is, its heading and state, its actions. */
@Component({
  selector: 'ui-page-header',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (backTo(); as target) {
      <a class="back plain-link" [routerLink]="target"
        ><ui-icon name="left" [size]="16" /> {{ backLabel() }}</a
      >
    }
    <div class="main">
      <div class="words">
        @if (eyebrow(); as eyebrow) {
          <p class="eyebrow">{{ eyebrow }}</p>
        }
        <h1>{{ heading() }}</h1>
        <ng-content select="[uiHeaderState]" />
        @if (lead(); as lead) {
          <p class="lead">{{ lead }}</p>
        }
      </div>
      <div class="row actions no-print"><ng-content select="[uiHeaderActions]" /></div>
    </div>
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-4);
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      margin-bottom: var(--space-1);
      padding-block: 0.25rem;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .main {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
    }
    .words {
      display: grid;
      gap: var(--space-1);
      min-width: min(100%, 20rem);
      flex: 1;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly eyebrow = input<string | null>(null);
  readonly lead = input<string | null>(null);
  /** Address of the page above this one, and its name. */
  readonly backTo = input<string | null>(null);
  readonly backLabel = input('');
}
