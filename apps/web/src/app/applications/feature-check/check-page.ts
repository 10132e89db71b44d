import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { answerAt, budgetTotals, type FieldProblem, isEmpty, visibleQuestions } from '@candela/contracts';
import { AnswersView, Deadline, FileSlot, Icon, PageHeader, SectionActions, Texts } from '@candela/web-ui';
import type { CheckPageView } from '../data/views.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { FileList } from '../../drafting/file-list.js';
import { ProblemLines } from '../../drafting/problem-lines.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { serverClock } from '../../session/server-clock.js';
import { UnsavedNote } from '../../drafting/unsaved-note.js';

/** The whole application on one page, to be read before it is submitted: what is missing, linked, and what is worth a look. */
@Component({
  selector: 'app-check-page',
  imports: [
    AnswersView,
    Deadline,
    FileList,
    FileSlot,
    Icon,
    PageHeader,
    RouterLink,
    SectionActions,
    UnsavedNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-page.html',
  styleUrl: './check-page.css',
})
export class CheckPage {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly problemLines = inject(ProblemLines);
  private readonly reasons = inject(ReasonTexts);

  readonly application = input.required<CheckPageView>();

  protected readonly now = serverClock(() => this.application().serverTime);
  protected readonly changes = computed(() => this.application().changes);
  /** It can still be handed in: as a draft, or again with changes. */
  protected readonly isOpen = computed(() => this.application().state === 'draft' || this.changes() !== null);
  protected readonly mayEdit = computed(() =>
    isEnabled(this.application().allowedActions, 'application.save-section'),
  );
  protected readonly submit = computed(() =>
    actionNamed(
      this.application().allowedActions,
      this.changes() ? 'application.resubmit' : 'application.submit',
    ),
  );
  protected readonly submitReason = computed(() => this.reasons.sentence(this.submit()?.reason ?? null));
  /** The sections that may be changed. */
  protected readonly changeable = computed<ReadonlySet<string>>(() => {
    const { sections, changes } = this.application();
    const open = changes?.questions.map(({ path }) => path.split('/')[0] ?? '');
    return new Set(this.mayEdit() ? (open ?? sections.map(({ key }) => key)) : []);
  });
  /** What is missing, section by section, each with the way to its field. */
  protected readonly missing = computed(() => {
    const { sections, problems, form } = this.application();
    return sections.flatMap((section) => {
      const own = problems.filter((problem) => problem.path.split('/')[1] === section.key);
      const lines = this.problemLines.of(own, form);
      return lines.length > 0 ? [{ key: section.key, title: section.title, lines }] : [];
    });
  });
  protected readonly isAboveUsual = computed(() => {
    const { form, answers } = this.application();
    return form.ui.sections.some((section) =>
      section.questions.some(
        (question) =>
          question.kind === 'budget' &&
          budgetTotals(question, answerAt(answers, section.key, question.key), form.ui.currency).aboveUsual,
      ),
    );
  });

  /** What is allowed and yet worth a second look. */
  protected readonly warnings = computed<readonly string[]>(() => {
    const { form, answers, sections } = this.application();
    const open = sections.reduce((sum, { key }) => {
      const questions = visibleQuestions(form, key, answers).filter(({ required }) => !required);
      return sum + questions.filter((question) => isEmpty(answerAt(answers, key, question.key))).length;
    }, 0);
    const optional = open > 0 ? [this.t('application.check.optionalOpen', { count: open })] : [];
    return this.isAboveUsual() ? [this.t('application.check.aboveUsual'), ...optional] : optional;
  });

  protected problemsIn(): readonly FieldProblem[] {
    return this.isOpen() ? this.application().problems : [];
  }
}
