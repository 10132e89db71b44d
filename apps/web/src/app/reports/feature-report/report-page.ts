import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DatePipe, Icon, PageHeader, Progress, type Task, TaskList, Texts } from '@candela/web-ui';
import { UnsavedNote } from '../../drafting/unsaved-note.js';
import { isEnabled } from '../../session/allowed.js';
import { shownOf } from '../../session/shown.js';
import { ReportsApi } from '../data/reports-api.js';
import type { OwnReport } from '../data/views.js';
import { ReportStateView } from '../ui/report-state.js';

const SECTION_TONES = { notStarted: 'neutral', inProgress: 'info', complete: 'good' } as const;

/** The page of a report: where it stands, what the programme said, and its sections as tasks. */
@Component({
  selector: 'app-report-page',
  imports: [DatePipe, Icon, PageHeader, Progress, ReportStateView, RouterLink, TaskList, UnsavedNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
  host: { '(window:focus)': 'shown.reload()' },
})
export class ReportPage {
  // i18n-keys: report.kind.* report.section.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ReportsApi);

  /** As the route read it. */
  readonly report = input.required<OwnReport>();

  protected readonly shown = shownOf(this.report, ({ id }) => this.api.report(id));
  protected readonly isOwed = computed(() =>
    ['scheduled', 'draft', 'changesRequested'].includes(this.shown().state),
  );
  protected readonly mayEdit = computed(() => isEnabled(this.shown().allowedActions, 'report.save-section'));
  /** What was said, each with where it belongs. */
  protected readonly comments = computed(() =>
    this.shown().comments.map(({ question, text, label }) => ({
      text,
      label: label ? this.texts.localized(label) : this.t('report.returned.whole'),
      link: question ? `/reports/${this.shown().id}/sections/${question.split('/')[0]}` : null,
    })),
  );
  protected readonly tasks = computed<readonly Task[]>(() =>
    this.shown().sections.map((section): Task => {
      const { key, title, state, optional, required, requiredAnswered } = section;
      const left = required - requiredAnswered;
      return {
        id: key,
        title: this.texts.localized(title),
        link: `/reports/${this.shown().id}/sections/${key}`,
        state: this.t(`report.section.${optional && state === 'notStarted' ? 'optional' : state}`),
        tone: SECTION_TONES[state],
        hint: state !== 'complete' && left > 0 ? this.t('report.section.left', { count: left }) : null,
      };
    }),
  );

  /** Shows what was done meanwhile, here or by others; an old page stays where the line is bad. */
}
