import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import { type FieldProblem, type FormUi } from '@candela/contracts';
import { Texts } from '@candela/web-ui';
import { ProblemLines } from './problem-lines.js';

/** What is missing or wrong on this page, each with a link to its field. Follows the answers, and takes the focus only when asked. */
@Component({
  selector: 'app-problem-links',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { tabindex: '-1', role: 'region', '[attr.aria-label]': 'heading()' },
  template: `
    @if (lines().length > 0) {
      <div class="box bad">
        <p class="heading">{{ heading() }}</p>
        <ul>
          @for (line of lines(); track $index) {
            <li>
              @if (line.fieldId; as fieldId) {
                <a [href]="'#' + fieldId" (click)="go($event, fieldId)">{{ line.text }}</a>
              } @else {
                {{ line.text }}
              }
            </li>
          }
        </ul>
      </div>
    } @else {
      <div class="box good">
        <p class="heading">{{ heading() }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
    }
    .box {
      padding: var(--space-2) var(--space-3);
      border: 2px solid var(--bad);
      border-radius: var(--radius-2);
      background: var(--bad-wash);
    }
    .good {
      border-color: var(--good);
      background: var(--good-wash);
    }
    .heading {
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: var(--space-half);
      margin-top: var(--space-1);
      padding-inline-start: 1.25rem;
    }
  `,
})
export class ProblemLinks {
  private readonly texts = inject(Texts);
  private readonly problemLines = inject(ProblemLines);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly problems = input.required<readonly FieldProblem[]>();
  readonly form = input.required<FormUi>();

  protected readonly lines = computed(() => this.problemLines.of(this.problems(), this.form()));
  protected readonly heading = computed(() =>
    this.texts.t('drafting.problems', { count: this.lines().length }),
  );

  /** Moves the focus here, so that it is read. */
  focus(): void {
    this.host.nativeElement.focus();
    this.host.nativeElement.scrollIntoView({ block: 'center' });
  }

  protected go(event: Event, fieldId: string): void {
    event.preventDefault();
    goToField(fieldId);
  }
}

/** Moves the focus to a field of a form, and shows it. */
export function goToField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const control = field?.matches('input, textarea, select, button, [tabindex]')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus({ preventScroll: true });
  (control ?? field)?.scrollIntoView({ block: 'center' });
}
