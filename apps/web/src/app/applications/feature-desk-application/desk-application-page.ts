import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router, RouterOutlet } from '@angular/router';
import { countryName } from '@candela/contracts';
import {
  ApplicantName,
  Confirmation,
  DatePipe,
  Dates,
  Deadline,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  StatusChip,
  SummaryFacts,
  type Tab,
  Tabs,
  Texts,
  Toasts,
  WithSummary,
} from '@candela/web-ui';
import { actionNamed } from '../../session/allowed.js';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageDetails } from '../../shell/page-details.js';
import { PageFocus } from '../../shell/page-focus.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication } from '../data/views.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { LEVEL_TONES, STATE_TONES } from '../ui/standing.js';
import { FindIneligibleDialog } from './find-ineligible-dialog.js';
import { RequestChangesDialog } from './request-changes-dialog.js';
import { ShownApplication } from './shown-application.js';

/** The verbs of staff, `application.<verb>`; the applicant's own are not offered here. */
const STAFF_VERBS = ['start-screening', 'find-eligible', 'request-changes', 'find-ineligible'] as const;
type StaffVerb = (typeof STAFF_VERBS)[number];
/** What is asked before, and told after, of those that need nothing but a yes. */
const CONFIRMED = {
  'start-screening': 'desk.startScreening',
  'find-eligible': 'screening.eligible',
} as const;

/** One application on the desk: a summary that stays, tabs, and what may be done now or why it may not. */
@Component({
  selector: 'app-desk-application-page',
  imports: [
    ApplicantName,
    DatePipe,
    Deadline,
    FindIneligibleDialog,
    MoneyPipe,
    PageHeader,
    RequestChangesDialog,
    RouterOutlet,
    StatusChip,
    SummaryFacts,
    Tabs,
    WithSummary,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ShownApplication],
  templateUrl: './desk-application-page.html',
  styleUrl: './desk-application-page.css',
})
export class DeskApplicationPage {
  // i18n-keys: application.state.* application.level.* application.language.* application.action.* desk.tab.*
  // i18n-keys: desk.startScreening.* screening.eligible.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(DeskApi);
  private readonly dates = inject(Dates);
  private readonly languages = inject(LanguageStore);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  protected readonly store = inject(ShownApplication);
  private readonly details = inject(PageDetails);
  private readonly intention = new Intention();
  private readonly changing = viewChild.required<RequestChangesDialog>('changing');
  private readonly refusing = viewChild.required<FindIneligibleDialog>('refusing');
  /** Its own tabs and those of other contexts, as the routes name them. */
  private readonly tabPaths = (inject(ActivatedRoute).routeConfig?.children ?? [])
    .flatMap(({ path }) => path ?? [])
    .filter((path) => path !== '');

  /** As the route read it. */
  readonly application = input.required<DeskApplication>();

  protected readonly shown = computed(() => this.store.application() ?? this.application());
  protected readonly stateTones = STATE_TONES;
  protected readonly levelTones = LEVEL_TONES;
  protected readonly isBusy = signal(false);
  protected readonly now = new Date();
  protected readonly tabs = computed<readonly Tab[]>(() => {
    const base = `/desk/applications/${this.shown().id}`;
    return this.tabPaths.map((path): Tab => {
      const tab = { path: `${base}/${path}`, label: this.t(`desk.tab.${path}`) };
      return path === 'timeline' ? { ...tab, count: this.shown().timeline.length } : tab;
    });
  });
  /** What may be done now, and of the rest why it may not yet; what the state rules out is left out. */
  protected readonly actions = computed(() => {
    const { allowedActions } = this.shown();
    const theirs = STAFF_VERBS.flatMap((verb) => {
      const allowed = actionNamed(allowedActions, `application.${verb}`);
      return allowed ? [{ ...allowed, verb, why: this.reasons.sentence(allowed.reason) }] : [];
    });
    const possible = theirs.filter(({ reason }) => reason?.code !== 'application.state-forbids');
    const main = theirs.find(({ enabled }) => enabled)?.verb;
    return possible.map((one) => ({ ...one, isMain: one.verb === main }));
  });
  protected readonly country = computed(() => {
    const { country } = this.shown();
    return country ? countryName(this.languages.language(), country) : null;
  });
  protected readonly waiting = computed(() =>
    this.dates.distance(this.now, new Date(this.shown().submittedAt)),
  );

  constructor() {
    // Its tabs keep the focus where it is, so that the page itself has to take it when it comes.
    const focus = inject(PageFocus);
    if (inject(Router).navigated) afterNextRender(() => focus.toHeading());
    effect(() => this.store.show(this.application()));
    effect(() => this.details.name.set(this.shown().reference));
  }

  protected act(verb: StaffVerb): void {
    if (verb === 'request-changes') void this.changing().ask();
    else if (verb === 'find-ineligible') this.refusing().ask();
    else void this.confirm(verb);
  }

  private async confirm(verb: keyof typeof CONFIRMED): Promise<void> {
    const { id, version, reference } = this.shown();
    const words = CONFIRMED[verb];
    const agreed = await this.confirmation.ask({
      heading: this.t(`${words}.heading`),
      text: this.t(`${words}.text`, { reference }),
      action: this.t(`application.action.${verb}`),
    });
    if (!agreed || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      const on = { id, version, intention: this.intention };
      await (verb === 'start-screening' ? this.api.startScreening(on) : this.api.findEligible(on));
      this.intention.renew();
      this.toasts.show(this.t(`${words}.done`, { reference }));
      await this.store.application.reload();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (problem.status === 412 || problem.status === 409) await this.store.application.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
