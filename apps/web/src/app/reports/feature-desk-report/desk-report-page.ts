import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AnswersView,
  ApplicantName,
  Confirmation,
  DatePipe,
  FileSlot,
  Icon,
  PageHeader,
  QuestionNote,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { FileList } from '../../drafting/file-list.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { type ActionOn, ReportsApi } from '../data/reports-api.js';
import type { DeskReport, ReportComment } from '../data/views.js';
import { ReportStateView } from '../ui/report-state.js';
import { CommentEditor } from './comment-editor.js';
import { ReasonDialog } from './reason-dialog.js';

type Decision = 'accept' | 'return';

/** One report on the desk: what was handed in, a comment at every answer, and what may be decided. */
@Component({
  selector: 'app-desk-report-page',
  imports: [
    AnswersView,
    ApplicantName,
    CommentEditor,
    DatePipe,
    FileList,
    FileSlot,
    Icon,
    PageHeader,
    QuestionNote,
    ReasonDialog,
    ReportStateView,
    RouterLink,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-report-page.html',
  styleUrl: './desk-report-page.css',
})
export class DeskReportPage {
  // i18n-keys: report.kind.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ReportsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly intention = new Intention();

  /** As the route read it. */
  readonly report = input.required<DeskReport>();

  protected readonly shown = shownOf(this.report, ({ id }) => this.api.onDesk(id));
  protected readonly isBusy = signal(false);
  protected readonly scans = computed(
    () => new Map(this.shown().files.map(({ fileId, scan }) => [fileId, scan])),
  );
  protected readonly mayComment = computed(() => isEnabled(this.shown().allowedActions, 'report.comment'));
  protected readonly accept = computed(() => actionNamed(this.shown().allowedActions, 'report.accept'));
  protected readonly giveBack = computed(() => actionNamed(this.shown().allowedActions, 'report.return'));
  protected readonly giveBackReason = computed(() => this.reasons.sentence(this.giveBack()?.reason ?? null));
  protected readonly mayExtend = computed(() => isEnabled(this.shown().allowedActions, 'report.extend'));
  protected readonly maySkip = computed(() => isEnabled(this.shown().allowedActions, 'report.skip'));
  protected readonly current = computed(() => {
    const { comments, revision } = this.shown();
    return comments.filter(({ revisionNumber }) => revisionNumber === revision?.number);
  });

  /** What was said to an answer, or to the whole, now and before. */
  protected commentsAt(question: string | null): readonly ReportComment[] {
    return this.shown().comments.filter((comment) => comment.question === question);
  }

  protected pathOf(path: string): string {
    return path.slice(1);
  }

  /** Shows what is said to this revision now, whoever said it. */
  protected take(comments: readonly ReportComment[]): void {
    const { revision, comments: all } = this.shown();
    const earlier = all.filter(({ revisionNumber }) => revisionNumber !== revision?.number);
    this.shown.put({ ...this.shown(), comments: [...earlier, ...comments] });
    void this.shown.reload();
  }

  protected async decide(decision: Decision): Promise<void> {
    const { kind } = this.shown();
    const words = {
      accept: {
        heading: this.t('report.accept.heading'),
        text: this.t(kind === 'final' ? 'report.accept.textFinal' : 'report.accept.text'),
        action: this.t('report.action.accept'),
        done: this.t('report.accept.done'),
      },
      return: {
        heading: this.t('report.return.heading'),
        text: this.t('report.return.text', { count: this.current().length }),
        action: this.t('report.action.return'),
        done: this.t('report.return.done'),
      },
    }[decision];
    if (!(await this.confirmation.ask(words)) || this.isBusy()) return;
    await this.carryOut((on) => this.api[decision](on), words.done);
  }

  private async carryOut(action: (on: ActionOn) => Promise<void>, done: string): Promise<void> {
    const { id, version } = this.shown();
    this.isBusy.set(true);
    try {
      await action({ id, version, intention: this.intention });
      this.intention.renew();
      this.toasts.show(done);
      await this.shown.reload();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (problem.status === 412 || problem.status === 409) await this.shown.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
