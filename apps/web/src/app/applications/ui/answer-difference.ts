import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Question } from '@candela/contracts';
import { AnswerView, Texts, wordDifference } from '@candela/web-ui';
import { FileList } from '../../drafting/file-list.js';

/** One answer before and after: side by side where there is room, the words that differ marked where both are text. */
@Component({
  selector: 'app-answer-difference',
  imports: [AnswerView, FileList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sides">
      <div class="side">
        <h4>{{ t('screening.before') }}</h4>
        @if (words(); as words) {
          <p class="typed">
            @for (part of words.left; track $index) {
              @if (part.differs) {
                <del>{{ part.text }}</del>
              } @else {
                <span>{{ part.text }}</span>
              }
            }
          </p>
        } @else if (question().kind === 'file') {
          <app-file-list [value]="before()" />
        } @else {
          <ui-answer [question]="question()" [value]="before()" [currency]="currency()" />
        }
      </div>
      <div class="side after">
        <h4>{{ t('screening.after') }}</h4>
        @if (words(); as words) {
          <p class="typed">
            @for (part of words.right; track $index) {
              @if (part.differs) {
                <ins>{{ part.text }}</ins>
              } @else {
                <span>{{ part.text }}</span>
              }
            }
          </p>
        } @else if (question().kind === 'file') {
          <app-file-list [value]="after()" />
        } @else {
          <ui-answer [question]="question()" [value]="after()" [currency]="currency()" />
        }
      </div>
    </div>
  `,
  styles: `
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: var(--space-2);
    }
    .side {
      min-width: 0;
      padding: var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--radius-1);
      background: var(--surface-sunken);
      overflow-x: auto;
    }
    .after {
      border-color: var(--flame-strong);
      background: var(--surface);
    }
    h4 {
      margin-bottom: var(--space-half);
      color: var(--ink-soft);
      font: 600 0.8125rem / 1.4 var(--sans);
    }
    .typed {
      white-space: pre-wrap;
    }
    del,
    ins {
      border-radius: 3px;
      background: var(--selection);
      color: inherit;
    }
    ins {
      text-decoration-thickness: 2px;
    }
  `,
})
export class AnswerDifference {
  protected readonly t = inject(Texts).t;

  readonly question = input.required<Question>();
  readonly before = input.required<unknown>();
  readonly after = input.required<unknown>();
  readonly currency = input.required<string>();

  /** Both texts in stretches; null for answers that are no free text. */
  protected readonly words = computed(() => {
    const [before, after, { kind }] = [this.before(), this.after(), this.question()];
    if ((kind !== 'text' && kind !== 'longText') || typeof before !== 'string' || typeof after !== 'string') {
      return null;
    }
    return wordDifference(before, after);
  });
}
