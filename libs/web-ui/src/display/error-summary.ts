import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Texts } from '../text/texts.js';

export interface SummaryError {
  /** Finished sentence. */
  readonly text: string;
  /** Id of the field it is about; null where it is about none of this page. */
  readonly fieldId: string | null;
}

/** What is wrong, on top of the form, linked to the fields. Takes the focus when it appears or changes. */
@Component({
  selector: 'ui-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (errors().length > 0) {
      <section class="box" tabindex="-1" aria-labelledby="error-summary-heading" #box>
        <h2 id="error-summary-heading">
          {{ heading() ?? t('ui.errors.heading', { count: errors().length }) }}
        </h2>
        <ul>
          @for (error of errors(); track $index) {
            <li>
              @if (error.fieldId; as id) {
                <a [href]="'#' + id" (click)="go($event, id)">{{ error.text }}</a>
              } @else {
                {{ error.text }}
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    .box {
      max-width: var(--measure);
      padding: var(--space-2) var(--space-3);
      border: 2px solid var(--bad);
      border-radius: var(--radius-2);
      background: var(--bad-wash);
    }
    h2 {
      margin-bottom: var(--space-1);
      font: 600 1.0625rem / 1.4 var(--sans);
    }
    ul {
      display: grid;
      gap: var(--space-half);
      padding-inline-start: 1.25rem;
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
      vertical-align: top;
      font-weight: 600;
      text-decoration-color: var(--bad);
    }
  `,
})
export class ErrorSummary {
  protected readonly t = inject(Texts).t;
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  /** A new array takes the focus; keep the same one where nothing new was found. */
  readonly errors = input.required<readonly SummaryError[]>();
  readonly heading = input<string | null>(null);

  constructor() {
    afterRenderEffect(() => {
      if (this.errors().length > 0) this.box()?.nativeElement.focus();
    });
  }

  protected go(event: Event, fieldId: string): void {
    event.preventDefault();
    const field = document.getElementById(fieldId);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
}
