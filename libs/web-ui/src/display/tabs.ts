import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface Tab {
  readonly path: string;
  readonly label: string;
  readonly count?: number | null;
}

/** Tabs that are routes: each has an address, the back button works, and a link can be shared. */
@Component({
  selector: 'ui-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="label()" #strip>
      <ul class="plain-list">
        @for (tab of tabs(); track tab.path) {
          <li>
            <a
              [routerLink]="tab.path"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              (isActiveChange)="$event && show(link, strip)"
              #link
            >
              {{ tab.label }}
              @if (tab.count !== undefined && tab.count !== null) {
                <span class="count">{{ tab.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
    nav {
      position: relative;
      margin-bottom: -1px;
      overflow-x: auto;
    }
    ul {
      display: flex;
      gap: var(--space-1);
    }
    a {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--target);
      padding-inline: 0.75rem;
      border-bottom: 3px solid transparent;
      color: var(--ink-soft);
      font-weight: 500;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      color: var(--ink);
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    .here {
      border-bottom-color: var(--flame);
      color: var(--ink);
      font-weight: 600;
    }
    .count {
      padding-inline: 0.5rem;
      border-radius: var(--radius-full);
      background: var(--quiet-wash);
      color: var(--quiet);
      font-size: 0.8125rem;
    }
  `,
})
export class Tabs {
  /** Names the group of tabs for assistive technology. */
  readonly label = input.required<string>();
  /** Paths are absolute or relative to the present route. */
  readonly tabs = input.required<readonly Tab[]>();

  /** Brings the present tab to the middle of a strip that is wider than the page. */
  protected show(tab: HTMLElement, strip: HTMLElement): void {
    strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }
}
