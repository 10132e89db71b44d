import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, contentChild, inject, input } from '@angular/core';
import {
  answerAt,
  type FieldProblem,
  type FormAnswers,
  type FormUi,
  type Question,
  visibleAnswers,
  visibleQuestions,
  visibleSections,
} from '@candela/contracts';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';
import { AnswerView } from './answer-view.js';
import { FileSlot, QuestionNote, SectionActions } from './form-slots.js';
import { ProblemWording } from './problem-wording.js';
import { markerOf } from './question-words.js';

/**
 * A whole form, or some of its sections, with its answers to be read: before submitting, on an officer's desk, in a
 * receipt. Problems stand at the questions they are about.
 */
@Component({
  selector: 'ui-answers',
  imports: [AnswerView, Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answers-view.html',
  styleUrl: './answers-view.css',
})
export class AnswersView {
  protected readonly texts = inject(Texts);
  private readonly wording = inject(ProblemWording);

  readonly form = input.required<FormUi>();
  readonly answers = input.required<FormAnswers>();
  /** Keys of the sections to show; all visible ones where none are given. */
  readonly sections = input<readonly string[] | null>(null);
  readonly problems = input<readonly FieldProblem[]>([]);
  /** Shows questions nobody answered too. */
  readonly showsUnanswered = input(true);
  /** Level of the sections' headings on the page. */
  readonly headingLevel = input<2 | 3>(2);

  protected readonly fileSlot = contentChild(FileSlot);
  protected readonly note = contentChild(QuestionNote);
  protected readonly actions = contentChild(SectionActions);

  protected readonly shown = computed(() => {
    const wanted = this.sections();
    return visibleSections(this.form(), this.answers()).filter(
      (section) => !wanted || wanted.includes(section.key),
    );
  });
  private readonly seen = computed(() => visibleAnswers(this.form(), this.answers()));

  protected questions(section: string): readonly Question[] {
    const questions = visibleQuestions(this.form(), section, this.answers());
    return this.showsUnanswered()
      ? questions
      : questions.filter((question) => this.valueOf(section, question) !== undefined);
  }

  protected valueOf(section: string, question: Question): unknown {
    return answerAt(this.seen(), section, question.key);
  }

  protected marker(question: Question): string | null {
    const marker = markerOf(question);
    // i18n-keys: ui.field.vault ui.field.confidential
    return marker && this.texts.t(`ui.field.${marker}`);
  }

  protected problemsAt(path: string, question: Question): readonly string[] {
    const own = this.problems().filter(
      (problem) => problem.path === path || problem.path.startsWith(`${path}/`),
    );
    return [...new Set(own.map((problem) => this.wording.sentence(problem, question)))];
  }
}
