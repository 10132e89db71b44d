import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AnswersView, FileSlot, Icon, PageHeader, SectionActions, Texts } from '@candela/web-ui';
import { FileList } from '../../drafting/file-list.js';
import { ProblemLines } from '../../drafting/problem-lines.js';
import { UnsavedNote } from '../../drafting/unsaved-note.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import type { ReportCheckPage as CheckedReport } from '../data/views.js';
import { SubmitForm } from './submit-form.js';

/** The whole report on one page: what is missing, linked, and where a signatory hands in what was read. */
@Component({
  selector: 'app-report-check-page',
  imports: [
    AnswersView,
    FileList,
    FileSlot,
    Icon,
    PageHeader,
    RouterLink,
    SectionActions,
    SubmitForm,
    UnsavedNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-check-page.html',
  styleUrl: './report-check-page.css',
})
export class ReportCheckPage {
  // i18n-keys: report.kind.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly problemLines = inject(ProblemLines);
  private readonly reasons = inject(ReasonTexts);
  private readonly router = inject(Router);

  readonly report = input.required<CheckedReport>();

  protected readonly isOwed = computed(() =>
    ['scheduled', 'draft', 'changesRequested'].includes(this.report().state),
  );
  protected readonly mayEdit = computed(() => isEnabled(this.report().allowedActions, 'report.save-section'));
  protected readonly submit = computed(() => actionNamed(this.report().allowedActions, 'report.submit'));
  protected readonly submitReason = computed(() => this.reasons.sentence(this.submit()?.reason ?? null));
  /** What is missing, section by section, each with the way to its field. */
  protected readonly missing = computed(() => {
    const { sections, problems, form } = this.report();
    return sections.flatMap((section) => {
      const own = problems.filter((problem) => problem.path.split('/')[1] === section.key);
      const lines = this.problemLines.of(own, form);
      return lines.length > 0 ? [{ key: section.key, title: section.title, lines }] : [];
    });
  });

  protected goBack(): void {
    void this.router.navigate(['/reports', this.report().id]);
  }
}
