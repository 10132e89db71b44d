import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  inject,
  input,
  output,
} from '@angular/core';
import {
  answerAt,
  type FieldProblem,
  type FormAnswers,
  type FormUi,
  sectionOf,
  visibleQuestions,
} from '@candela/contracts';
import type { SummaryError } from '../display/error-summary.js';
import { Texts } from '../text/texts.js';
import { fieldIdOf } from './field-id.js';
import { FileSlot, QuestionNote } from './form-slots.js';
import { ProblemWording } from './problem-wording.js';
import { QuestionEditor } from './question-editor.js';

/** One answer after a change; `value` is undefined where it was emptied. */
export interface AnswerChange {
  readonly section: string;
  readonly question: string;
  readonly value: unknown;
}

/**
 * One section of a form to be filled in. Shows the questions that the answers make visible, tells every change of an
 * answer, and keeps none itself: give the changed answers back through `answers`.
 */
@Component({
  selector: 'ui-form-section',
  imports: [NgTemplateOutlet, QuestionEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (intro(); as intro) {
      <p class="lead">{{ intro }}</p>
    }
    @for (question of questions(); track question.key) {
      @let path = '/' + section() + '/' + question.key;
      <div class="question">
        <ui-question
          [question]="question"
          [value]="valueOf(question.key)"
          [path]="path"
          [currency]="form().ui.currency"
          [problems]="problems()"
          [disabled]="disabled() || closed().has(question.key)"
          [fileSlot]="fileSlot()?.template ?? null"
          (valueChange)="answerChange.emit({ section: section(), question: question.key, value: $event })"
        />
        @if (note(); as note) {
          <ng-container *ngTemplateOutlet="note.template; context: { $implicit: question, path }" />
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-5);
    }
    .question {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
  `,
})
export class FormSectionEditor {
  private readonly texts = inject(Texts);

  /** The form, or the part of it that `formForSection` leaves. */
  readonly form = input.required<FormUi>();
  /** Key of the section. */
  readonly section = input.required<string>();
  /** Answers of all sections that are known: what is visible here may depend on an earlier one. */
  readonly answers = input.required<FormAnswers>();
  /** Problems found elsewhere, such as by the server or on the check page. They make everything missing visible. */
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly disabled = input(false);
  /** Keys of questions that are shown and cannot be answered. */
  readonly closed = input<ReadonlySet<string>>(new Set());
  readonly answerChange = output<AnswerChange>();

  protected readonly fileSlot = contentChild(FileSlot);
  protected readonly note = contentChild(QuestionNote);
  protected readonly questions = computed(() =>
    visibleQuestions(this.form(), this.section(), this.answers()),
  );
  protected readonly intro = computed(() => {
    const intro = sectionOf(this.form(), this.section())?.intro;
    return intro ? this.texts.localized(intro) : null;
  });

  protected valueOf(question: string): unknown {
    return answerAt(this.answers(), this.section(), question);
  }
}

/**
 * Problems of a form as lines for `<ui-error-summary>`, each linked to its field. Call while constructing a component;
 * the function that comes back may be called in `computed`.
 */
export function summaryLines(): (problems: readonly FieldProblem[], form: FormUi) => readonly SummaryError[] {
  const wording = inject(ProblemWording);
  return (problems, form) =>
    problems.map((problem) => ({ text: wording.placed(problem, form), fieldId: fieldIdOf(problem.path) }));
}
