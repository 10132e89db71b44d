import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssessmentView } from '@candela/api-client';
import {
  ASSESSMENT_ACCOUNT_WORDS,
  ASSESSMENT_ACCOUNTS,
  CAPACITY_ANCHORS,
  CAPACITY_AREA_NAMES,
  CAPACITY_LEVEL_NAMES,
  CAPACITY_LEVELS,
  type CapacityArea,
  EVIDENCE_WORDS_MAX,
  SENSITIVE_CAPACITY_AREAS,
} from '@candela/contracts';
import {
  Confirmation,
  ConflictView,
  DatePipe,
  LongTextField,
  NumberPipe,
  RadioField,
  SaveIndicator,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { type AssessmentStep, CapacityApi } from '../data/capacity-api.js';
import { hoursOf } from '../ui/hours.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ASSESSMENT_TONES } from '../ui/tones.js';
import { AssessmentDraft, type AssessmentPart } from './assessment-draft.js';

/** One assessment: filled in by its organization, saved while typed; read, returned or confirmed by an officer. */
@Component({
  selector: 'app-assessment-page',
  imports: [
    ConflictView,
    DatePipe,
    LongTextField,
    NumberPipe,
    RadioField,
    ReasonDialog,
    RouterLink,
    SaveIndicator,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assessment-page.html',
  styleUrl: './assessment-page.css',
})
export class AssessmentPage {
  // i18n-keys: capacity.kind.* capacity-assessment.state.* capacity.account.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CapacityApi);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly intention = new Intention();
  private readonly returnDialog = viewChild(ReasonDialog);

  /** As the route read it. */
  readonly assessment = input.required<AssessmentView>();

  protected readonly shown = shownOf(this.assessment, ({ id }) => this.api.assessment(id));
  protected readonly draft = computed(() => this.draftOf(this.shown()));
  protected readonly isBusy = signal(false);
  protected readonly missing = signal<Record<string, string>>({});
  protected readonly failure = signal<string | null>(null);
  protected readonly tones = ASSESSMENT_TONES;
  protected readonly evidenceWords = EVIDENCE_WORDS_MAX;
  protected readonly accountWords = ASSESSMENT_ACCOUNT_WORDS;
  protected readonly hoursOf = hoursOf;

  protected readonly mayWrite = computed(() => this.may('save-level'));
  protected readonly submitting = computed(() => this.allowed('submit-assessment'));
  protected readonly confirming = computed(() => this.allowed('confirm-assessment'));
  protected readonly returning = computed(() => this.allowed('return-assessment'));
  protected readonly accounts = computed(() => (this.shown().kind === 'baseline' ? [] : ASSESSMENT_ACCOUNTS));
  protected readonly areas = computed(() =>
    this.shown().levels.map(({ area, level, evidence }) => ({
      ...{ area, level, evidence, name: this.texts.localized(CAPACITY_AREA_NAMES[area]) },
      isSensitive: SENSITIVE_CAPACITY_AREAS.includes(area),
      choices: CAPACITY_LEVELS.map((one) => ({
        value: String(one),
        label: `${one} – ${this.texts.localized(CAPACITY_LEVEL_NAMES[one])}`,
        help: this.anchor(area, one),
      })),
    })),
  );
  protected readonly missingLines = computed(() =>
    Object.entries(this.missing()).map(([path, sentence]) => ({
      ...{ path, id: path.replaceAll('/', '-') },
      text: `${this.nameOf(path.split('/')[1] ?? '')}: ${sentence}`,
    })),
  );

  constructor() {
    // What was missing is said again when it is still missing at the next try.
    effect(() => {
      this.shown();
      this.missing.set({});
      this.failure.set(null);
    });
  }

  /** Saves what waits; whether everything is safe. */
  flush(): Promise<boolean> {
    return this.mayWrite() ? this.draft().flush() : Promise.resolve(true);
  }

  protected anchor(area: CapacityArea, level: number): string {
    return this.texts.localized(CAPACITY_ANCHORS[area][level - 1] ?? CAPACITY_ANCHORS[area][0]);
  }

  protected levelName(level: number): string {
    const known = CAPACITY_LEVELS.find((one) => one === level) ?? 1;
    return `${level} – ${this.texts.localized(CAPACITY_LEVEL_NAMES[known])}`;
  }

  protected choose(area: CapacityArea, value: string): void {
    this.draft().write(area, { level: value === '' ? null : Number(value) });
  }

  protected keepMine(part: AssessmentPart): void {
    this.merged(part, this.writtenOn(part));
  }

  protected takeTheirs(part: AssessmentPart): void {
    const theirs = this.draft().conflicts()[part];
    if (theirs) this.draft().settle(part, { level: theirs.level, evidence: theirs.evidence });
  }

  protected merged(part: AssessmentPart, evidence: string): void {
    const level = this.shown().levels.some(({ area }) => area === part)
      ? (this.draft().levels()[part as CapacityArea]?.level ?? null)
      : null;
    this.draft().settle(part, { level, evidence });
  }

  protected writtenOn(part: AssessmentPart): string {
    const account = ASSESSMENT_ACCOUNTS.find((one) => one === part);
    return account
      ? this.draft().accounts()[account]
      : (this.draft().levels()[part as CapacityArea]?.evidence ?? '');
  }

  protected go(event: Event, id: string): void {
    event.preventDefault();
    const field = document.getElementById(id);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  protected async submit(): Promise<void> {
    if (this.isBusy() || !(await this.flush())) return;
    const agreed = await this.confirmation.ask({
      heading: this.t('capacity.submit.heading'),
      text: this.t('capacity.submit.text'),
      action: this.t('capacity.submit.action'),
    });
    if (agreed) await this.step('submit', 'capacity.submit.done');
  }

  protected confirm(): Promise<void> {
    return this.step('confirm', 'capacity.confirm.done');
  }

  protected askReturn(): void {
    this.returnDialog()?.ask(async (reason, intention) => {
      const { id, version } = this.shown();
      await this.api.returnAssessment({ id, version, intention }, reason);
      await this.shown.reload();
    });
  }

  private async step(step: AssessmentStep, done: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      const { id } = this.shown();
      // What was saved while typing has moved the version of a text on.
      const { version } = step === 'submit' ? await this.api.assessment(id) : this.shown();
      await this.api.stepAssessment({ id, version, intention: this.intention }, step);
      this.intention.renew();
      this.toasts.show(this.t(done));
      await this.shown.reload();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.missing.set(this.problems.byField(error));
      this.failure.set(this.problems.sentence(error));
      if (problem.status === 412 || problem.status === 409) await this.shown.reload();
    } finally {
      this.isBusy.set(false);
    }
  }

  private draftOf(view: AssessmentView): AssessmentDraft {
    const { id } = view;
    return new AssessmentDraft(
      view,
      {
        saveLevel: async (area, version, written, intention) =>
          (await this.api.saveLevel({ id, version, intention }, area, written)).version,
        saveAccount: async (account, before, text, intention) =>
          (await this.api.saveAccount(id, { account, before, text }, intention)).version,
      },
      (problem) => this.problems.sentence(problem),
    );
  }

  private nameOf(part: string): string {
    const own = this.areas().find(({ area }) => area === part);
    return own?.name ?? this.t(`capacity.account.${part}.label`);
  }

  private may(verb: string): boolean {
    return this.shown().allowedActions.some(
      ({ action, enabled }) => enabled && action === `capacity.${verb}`,
    );
  }

  private allowed(verb: string): { enabled: boolean; why: string | null } | null {
    const found = this.shown().allowedActions.find(({ action }) => action === `capacity.${verb}`);
    return found ? { enabled: found.enabled, why: this.reasons.sentence(found.reason) } : null;
  }
}
