import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { REPORT_COMMENT_CHARS_MAX } from '@candela/contracts';
import { LongTextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReportsApi } from '../data/reports-api.js';
import type { ReportComment } from '../data/views.js';

/** What is said to one answer, or to the whole report: read, written, changed and taken back where it stands. */
@Component({
  selector: 'app-comment-editor',
  imports: [LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comment-editor.html',
  styleUrl: './comment-editor.css',
})
export class CommentEditor {
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReportsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();

  readonly reportId = input.required<string>();
  /** "section/question"; null for the whole. */
  readonly question = input.required<string | null>();
  /** What it is said to, in words, for whoever listens. */
  readonly about = input.required<string>();
  readonly comments = input.required<readonly ReportComment[]>();
  /** The revision that is being read. */
  readonly revision = input.required<number>();
  readonly mayComment = input.required<boolean>();
  /** All that is said to the revision now. */
  readonly changed = output<readonly ReportComment[]>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly text = signal('');
  protected readonly fieldId = computed(() => `comment-${(this.question() ?? 'whole').replace('/', '-')}`);
  protected readonly own = computed(() =>
    this.comments().find(({ revisionNumber }) => revisionNumber === this.revision()),
  );
  protected readonly earlier = computed(() =>
    this.comments().filter(({ revisionNumber }) => revisionNumber !== this.revision()),
  );

  protected open(): void {
    this.text.set(this.own()?.text ?? '');
    this.isOpen.set(true);
  }

  /** Keeps what was typed; an empty text takes the comment back. */
  protected async keep(typed: string): Promise<void> {
    const text = typed.trim().slice(0, REPORT_COMMENT_CHARS_MAX);
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      this.changed.emit(await this.api.comment(this.reportId(), this.question(), text, this.intention));
      this.intention.renew();
      this.isOpen.set(false);
      this.toasts.show(this.t(text === '' ? 'report.desk.removed' : 'report.desk.kept'));
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
    } finally {
      this.isBusy.set(false);
    }
  }
}
