import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { ActivatedRoute, Router, RouterOutlet } from '@angular/router';
import { APPLICATION_ACTIONS, type ApplicationAction, countryName } from '@candela/contracts';
import {
  Confirmation,
  DatePipe,
  Dates,
  Deadline,
  Icon,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  StatusChip,
  type Tab,
  Tabs,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageDetails } from '../../shell/page-details.js';
import { PageFocus } from '../../shell/page-focus.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication } from '../data/views.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { LEVEL_TONES, STATE_TONES } from '../ui/standing.js';
import { ShownApplication } from './shown-application.js';

/** The actions of staff; the applicant's own are not offered here. */
const STAFF_ACTIONS: readonly ApplicationAction[] = APPLICATION_ACTIONS.filter(
  (action) => action === 'application.start-screening',
);

/** One application on the desk: a summary that stays, tabs, and what may be done now or why it may not. */
@Component({
  selector: 'app-desk-application-page',
  imports: [DatePipe, Deadline, Icon, MoneyPipe, PageHeader, RouterOutlet, StatusChip, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ShownApplication],
  templateUrl: './desk-application-page.html',
  styleUrl: './desk-application-page.css',
})
export class DeskApplicationPage {
  // i18n-keys: application.state.* application.level.* application.language.* application.action.* desk.tab.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(DeskApi);
  private readonly dates = inject(Dates);
  private readonly languages = inject(LanguageStore);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly store = inject(ShownApplication);
  private readonly details = inject(PageDetails);
  private readonly intention = new Intention();
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
  protected readonly actions = computed(() =>
    this.shown()
      .allowedActions.filter(({ action }) => STAFF_ACTIONS.some((own) => own === action))
      .map((allowed) => ({ ...allowed, why: this.reasons.sentence(allowed.reason) })),
  );
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

  protected async startScreening(): Promise<void> {
    const { id, version, reference } = this.shown();
    const agreed = await this.confirmation.ask({
      heading: this.t('desk.startScreening.heading'),
      text: this.t('desk.startScreening.text', { reference }),
      action: this.t('application.action.start-screening'),
    });
    if (!agreed || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await this.api.startScreening({ id, version, intention: this.intention });
      this.toasts.show(this.t('desk.startScreening.done', { reference }));
      await this.reload();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (problem.status === 412 || problem.status === 409) await this.reload();
    } finally {
      this.isBusy.set(false);
    }
  }

  private async reload(): Promise<void> {
    const read = await this.api.application(this.shown().id).catch(() => null);
    if (read) this.store.show(read);
  }
}
