import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type ApplicationLevel,
  type ApplicationState,
  levelsAbove,
  type MoneyJson,
  nextStepOf,
} from '@candela/contracts';
import {
  DatePipe,
  Dates,
  Deadline,
  Icon,
  MoneyPipe,
  PageHeader,
  Progress,
  StatusChip,
  type StatusTone,
  type Task,
  TaskList,
  Texts,
} from '@candela/web-ui';
import { ApplicationsApi } from '../data/applications-api.js';
import type { SectionSummary, TaskListPage } from '../data/views.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { NextStepFacts } from '../ui/next-step.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { fieldIdOf } from '@candela/web-ui';
import { serverClock } from '../../session/server-clock.js';
import { shownOf } from '../../session/shown.js';
import { LEVEL_TONES, STATE_TONES } from '../ui/standing.js';
import { UnsavedNote } from '../../drafting/unsaved-note.js';
import { RaiseConfidentialityDialog } from './raise-confidentiality-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

const SECTION_TONES: Readonly<Record<SectionSummary['state'], StatusTone>> = {
  notStarted: 'neutral',
  inProgress: 'info',
  complete: 'good',
};

/** States that a letter told. */
const DECIDED: readonly ApplicationState[] = ['approved', 'approvedWithConditions', 'waitlisted', 'declined'];

/** The page of an application: its sections as tasks, what is left, by when, and what may be done with the whole. */
@Component({
  selector: 'app-application-page',
  imports: [
    DatePipe,
    Deadline,
    Icon,
    MoneyPipe,
    NextStepFacts,
    PageHeader,
    Progress,
    RaiseConfidentialityDialog,
    RouterLink,
    StatusChip,
    TaskList,
    UnsavedNote,
    WithdrawDialog,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './application-page.html',
  styleUrl: './application-page.css',
  host: { '(window:focus)': 'shown.reload()' },
})
export class ApplicationPage {
  // i18n-keys: application.publicState.* application.level.* application.section.* application.ineligible.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ApplicationsApi);
  private readonly dates = inject(Dates);
  private readonly reasons = inject(ReasonTexts);

  /** As the route read it. */
  readonly application = input.required<TaskListPage>();

  protected readonly shown = shownOf(this.application, ({ id }) => this.api.taskList(id));
  protected readonly now = serverClock(() => this.shown().serverTime);
  protected readonly stateTones = STATE_TONES;
  protected readonly levelTones = LEVEL_TONES;
  protected readonly next = computed(() =>
    nextStepOf(this.shown().state, this.shown().call.acceptsApplications),
  );
  protected readonly tasks = computed<readonly Task[]>(() =>
    this.shown().sections.map((section) => this.taskOf(section)),
  );
  protected readonly isDecided = computed(() => DECIDED.includes(this.shown().state));
  protected readonly isDraft = computed(() => this.shown().state === 'draft');
  protected readonly changes = computed(() => this.shown().changes);
  protected readonly resubmitReason = computed(() =>
    this.reasons.sentence(actionNamed(this.shown().allowedActions, 'application.resubmit')?.reason ?? null),
  );
  protected readonly mayEdit = computed(() =>
    isEnabled(this.shown().allowedActions, 'application.save-section'),
  );
  protected readonly submit = computed(() => actionNamed(this.shown().allowedActions, 'application.submit'));
  protected readonly submitReason = computed(() => this.reasons.sentence(this.submit()?.reason ?? null));
  protected readonly mayWithdraw = computed(() =>
    isEnabled(this.shown().allowedActions, 'application.withdraw'),
  );
  protected readonly higherLevels = computed<readonly ApplicationLevel[]>(() => {
    const { allowedActions, confidentiality } = this.shown();
    if (!isEnabled(allowedActions, 'application.raise-confidentiality')) return [];
    return confidentiality === 'public' ? [] : levelsAbove(confidentiality);
  });
  /** What is asked for beyond the most that the call gives. */
  protected readonly excess = computed<MoneyJson | null>(() => {
    const { left } = this.shown().amounts;
    return left?.amountMinor.startsWith('-') ? { ...left, amountMinor: left.amountMinor.slice(1) } : null;
  });

  /** Where a question that is open again is answered. */
  protected sectionOf(path: string): string[] {
    return ['/applications', this.shown().id, 'sections', path.split('/')[0] ?? ''];
  }

  protected fieldOf(path: string): string {
    return fieldIdOf(`/${path}`);
  }

  /** How a section stands while changes are requested: some of its questions are open again, or none. */
  private standingAgain(section: SectionSummary): Pick<Task, 'state' | 'tone'> {
    const open = (this.changes()?.questions ?? []).filter(({ path }) => path.startsWith(`${section.key}/`));
    if (open.length === 0) return { state: this.t('application.section.asSubmitted'), tone: 'neutral' };
    if (section.problems > 0 || open.some(({ isChanged }) => !isChanged)) {
      return { state: this.t('application.section.needsChange'), tone: 'warn' };
    }
    return { state: this.t('application.section.changed'), tone: 'good' };
  }

  private taskOf(section: SectionSummary): Task {
    return {
      id: section.key,
      title: this.texts.localized(section.title),
      link: `/applications/${this.shown().id}/sections/${section.key}`,
      state: this.t(
        section.optional && section.state === 'notStarted'
          ? 'application.section.optional'
          : `application.section.${section.state}`,
      ),
      tone: SECTION_TONES[section.state],
      ...(this.changes() ? this.standingAgain(section) : {}),
      hint: this.hintOf(section).join(' · ') || null,
    };
  }

  /** What is left, who saved last, who is at work: facts, each a phrase of its own. */
  private hintOf(section: SectionSummary): string[] {
    const { required, requiredAnswered, words, wordsMax, savedAt, savedBy, workingNow } = section;
    const left = required - requiredAnswered;
    const facts: string[] = [];
    if (section.state !== 'complete' && left > 0)
      facts.push(this.t('application.section.left', { count: left }));
    if (wordsMax > 0) {
      const key = words > wordsMax ? 'application.section.wordsOver' : 'application.section.wordsLeft';
      facts.push(this.t(key, { count: Math.abs(wordsMax - words) }));
    }
    if (savedAt && savedBy) {
      const at = this.dates.show(savedAt, 'dateTimeShort');
      facts.push(this.t('drafting.savedBy', { name: savedBy.name, at }));
    }
    for (const { name } of workingNow) facts.push(this.t('drafting.workingNow', { name }));
    return facts;
  }
}
