import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  type TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import {
  type FieldProblem,
  type FileAnswer,
  type FormAnswers,
  questionAt,
  validateSection,
  visibleQuestions,
} from '@candela/contracts';
import {
  type AnswerChange,
  FileSlot,
  FormSectionEditor,
  QuestionNote,
  Skeleton,
  Texts,
} from '@candela/web-ui';
import { AnswerConflict } from './answer-conflict.js';
import { FileQuestionEditor } from './file-question.js';
import type { FilesOwner } from './file-uploads.js';
import { filesIn } from './files.js';
import { goToField, ProblemLinks } from './problem-links.js';
import type { SectionPage } from './section-page.js';
import type { SectionSaver } from './section-saver.js';

/**
 * The questions of one section as they are filled: saved while they are typed, with what others change shown beside, and
 * what is missing once it is asked for. Its page adds the frame: see `SaveBar`, `SectionSteps`, `WorkingNow`.
 */
@Component({
  selector: 'app-section-filling',
  imports: [
    AnswerConflict,
    FileQuestionEditor,
    FileSlot,
    FormSectionEditor,
    NgTemplateOutlet,
    ProblemLinks,
    QuestionNote,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-filling.html',
  host: {
    class: 'stack',
    '(document:visibilitychange)': 'onVisibility()',
    '(window:focus)': 'saver().refresh()',
  },
})
export class SectionFilling {
  protected readonly t = inject(Texts).t;
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly problemLinks = viewChild(ProblemLinks);

  readonly section = input.required<SectionPage>();
  readonly saver = input.required<SectionSaver>();
  /** Whose the files of its file questions are. */
  readonly filesOwner = input.required<FilesOwner>();
  /** Says at once what is missing: the way from the check page. */
  readonly checked = input(false);
  /** Keys of questions that are shown and cannot be answered. */
  readonly closed = input<ReadonlySet<string>>(new Set());
  /** What the context has to say at a question, which is the template's context. */
  readonly note = input<TemplateRef<unknown> | null>(null);

  protected readonly answers = computed<FormAnswers>(() => ({
    ...this.section().answers,
    [this.section().sectionKey]: this.saver().draft().mine,
  }));
  protected readonly checks = linkedSignal(() => this.checked());
  /** What submitting would refuse here, now. */
  protected readonly missing = computed<readonly FieldProblem[]>(() => {
    const { form, sectionKey } = this.section();
    return this.checks() ? validateSection(form, sectionKey, this.answers(), { mode: 'submit' }) : [];
  });
  /** What the fields are told: from the moment a check was asked for, and whatever the server refused. */
  protected readonly given = computed<readonly FieldProblem[]>(() => [
    ...this.missing(),
    ...this.saver().refused(),
  ]);
  protected readonly conflicts = computed(() => {
    const { form, sectionKey } = this.section();
    const shown = visibleQuestions(form, sectionKey, this.answers()).map(({ key }) => key);
    return this.saver()
      .draft()
      .conflicts.flatMap((conflict) => {
        const question = questionAt(form, `${sectionKey}/${conflict.question}`);
        return question ? [{ conflict, question, isShown: shown.includes(question.key) }] : [];
      });
  });
  /** Conflicts over questions that are not shown at present. */
  protected readonly hiddenConflicts = computed(() => this.conflicts().filter(({ isShown }) => !isShown));

  constructor() {
    effect(() => {
      this.saver();
      untracked(() => this.goToFragment());
    });
  }

  protected take({ question, value }: AnswerChange): void {
    this.saver().edit(question, value);
  }

  /** Adds a file that has arrived. Belongs to the section it was uploaded in, wherever the person is by then. */
  protected readonly addFile = computed(() => {
    const saver = this.saver();
    return (question: string, file: FileAnswer): void => {
      const files = filesIn(saver.draft().mine[question]);
      saver.edit(question, [...files, file]);
    };
  });

  protected mineOf(question: string): unknown {
    return this.saver().draft().mine[question];
  }

  protected conflictAt(question: string) {
    return this.conflicts().find(({ conflict }) => conflict.question === question)?.conflict ?? null;
  }

  /** Shows what is missing, and moves the focus there. */
  protected check(): void {
    this.checks.set(true);
    afterNextRender(() => this.problemLinks()?.focus(), { injector: this.injector });
  }

  protected onVisibility(): void {
    if (document.visibilityState === 'hidden') void this.saver().flush();
  }

  private goToFragment(): void {
    const fragment = this.route.snapshot.fragment;
    if (!fragment) return;
    // After the shell has moved the focus to the heading.
    afterNextRender(() => setTimeout(() => goToField(fragment)), { injector: this.injector });
  }
}
