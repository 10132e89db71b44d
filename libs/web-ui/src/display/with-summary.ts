import { ChangeDetectionStrategy, Component, input, ViewEncapsulation } from '@angular/core';

/**
 * A page about one thing: beside its tabs a summary that stays while they scroll, above them where there is no room beside.
 * What is marked `uiSummary` goes into the summary.
 */
@Component({
  selector: 'ui-with-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside class="stack" [attr.aria-label]="label()"><ng-content select="[uiSummary]" /></aside>
    <div><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 20rem minmax(0, 1fr);
      gap: var(--space-4);
      align-items: start;
    }
    aside {
      position: sticky;
      top: 5.5rem;
      max-height: calc(100dvh - 6rem);
      overflow-y: auto;
    }
    @media (max-width: 64rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      aside {
        position: static;
        max-height: none;
      }
    }
  `,
})
export class WithSummary {
  /** What the summary is called for who cannot see where it stands. */
  readonly label = input.required<string>();
}

/** Facts in a summary, each pair a `div`: below each other in the column, side by side where it lies across the page. */
@Component({
  selector: 'dl[uiSummaryFacts]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // What it lays out is the page's own.
  encapsulation: ViewEncapsulation.None,
  template: '<ng-content />',
  styles: `
    dl[uiSummaryFacts] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 0.75rem;
    }
    dl[uiSummaryFacts] dt {
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    dl[uiSummaryFacts] dd {
      margin: 0;
    }
    dl[uiSummaryFacts] dd .small {
      display: block;
    }
    dl[uiSummaryFacts] .figure {
      font: 600 1.25rem / 1.3 var(--serif);
    }
  `,
})
export class SummaryFacts {}
