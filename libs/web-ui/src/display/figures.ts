import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/**
 * Numbers that a page begins with, each a `div` with a box's class in which the number stands below what it counts.
 * `--figure-width` is the least that a box needs.
 */
@Component({
  selector: 'dl[uiFigures]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // What it lays out is the page's own.
  encapsulation: ViewEncapsulation.None,
  template: '<ng-content />',
  styles: `
    dl[uiFigures] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--figure-width, 9.5rem)), 1fr));
      gap: var(--space-2);
    }
    dl[uiFigures] > div {
      display: grid;
      gap: 0.25rem;
      align-content: start;
      padding: var(--space-2) var(--space-3);
    }
    dl[uiFigures] dt {
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    dl[uiFigures] dd {
      margin: 0;
      font: 600 clamp(1.375rem, 1.2rem + 0.7vw, 1.875rem) / 1.2 var(--serif);
    }
    dl[uiFigures] .small {
      font: 400 0.875rem / 1.5 var(--sans);
    }
    dl[uiFigures] .under {
      display: block;
    }
    dl[uiFigures] a {
      text-decoration: none;
    }
    dl[uiFigures] > :hover a {
      text-decoration: underline;
    }
  `,
})
export class Figures {}
