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
  untracked,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import {
  type FieldProblem,
  type FileAnswer,
  type FormAnswers,
  questionAt,
  sectionOf,
  validateSection,
  visibleQuestions,
} from '@candela/contracts';
import {
  type AnswerChange,
  Dates,
  Deadline,
  FileSlot,
  FormSectionEditor,
  Icon,
  PageHeader,
  QuestionNote,
  SaveIndicator,
  Skeleton,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import type { OpenedSection } from '../data/resolvers.js';
import { saveStateOf } from '../drafting/save-state.js';
import { actionNamed, isEnabled } from '../ui/allowed.js';
import { filesIn } from '../ui/files.js';
import { goToField, ProblemLinks } from '../ui/problem-links.js';
import { ReasonTexts } from '../ui/reason-texts.js';
import { serverClock } from '../ui/server-clock.js';
import { AnswerConflict } from './answer-conflict.js';
import { FileQuestionEditor } from './file-question.js';
import { SectionReading } from './section-reading.js';

/** One section of an application: filled in, saved while it is typed, with what others change shown beside. */
@Component({
  selector: 'app-section-page',
  imports: [
    AnswerConflict,
    Deadline,
    FileQuestionEditor,
    FileSlot,
    FormSectionEditor,
    Icon,
    PageHeader,
    ProblemLinks,
    QuestionNote,
    RouterLink,
    SaveIndicator,
    SectionReading,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-page.html',
  styleUrl: './section-page.css',
  host: {
    '(document:visibilitychange)': 'onVisibility()',
    '(window:focus)': 'saver().refresh()',
  },
})
export class SectionPage {
  // i18n-keys: application.answersIn.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly dates = inject(Dates);
  private readonly problemTexts = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly problemLinks = viewChild(ProblemLinks);

  /** As the route opened it. */
  readonly opened = input.required<OpenedSection>();
  /** Anything where the page is to say at once what is missing: the way from the check page. */
  readonly problems = input<string>();

  protected readonly section = computed(() => this.opened().section);
  readonly saver = computed(() => this.opened().saver);
  protected readonly heading = computed(() => this.texts.localized(this.section().summary.title));
  protected readonly now = serverClock(() => this.section().serverTime);
  protected readonly mayEdit = computed(() =>
    isEnabled(this.section().allowedActions, 'application.save-section'),
  );
  protected readonly readOnlyReason = computed(
    () =>
      this.reasons.sentence(
        actionNamed(this.section().allowedActions, 'application.save-section')?.reason ?? null,
      ) ?? this.t('application.readerOnly'),
  );
  protected readonly answers = computed<FormAnswers>(() => ({
    ...this.section().answers,
    [this.section().sectionKey]: this.saver().draft().mine,
  }));
  protected readonly saveState = computed(() =>
    saveStateOf(this.saver(), {
      failure: (error) => this.problemTexts.sentence(error),
      refused: () => this.t('application.save.refused'),
    }),
  );
  /** Who saved before this page did, and when. */
  protected readonly lastSaved = computed(() => {
    const { savedAt, savedBy } = this.section().summary;
    if (!savedAt || !savedBy || this.saver().savedAt()) return null;
    return this.t('application.section.savedBy', {
      name: savedBy.name,
      at: this.dates.show(savedAt, 'dateTimeShort'),
    });
  });
  protected readonly checks = linkedSignal(() => this.problems() !== undefined);
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
  protected readonly intro = computed(() => {
    const intro = sectionOf(this.section().form, this.section().sectionKey)?.intro;
    return intro ? this.texts.localized(intro) : null;
  });

  constructor() {
    effect(() => {
      this.opened();
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
