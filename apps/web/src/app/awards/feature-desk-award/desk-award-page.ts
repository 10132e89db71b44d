import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink, RouterOutlet } from '@angular/router';
import type { DeskAwardView } from '@candela/api-client';
import {
  ApplicantName,
  DatePipe,
  MoneyPipe,
  PageHeader,
  StatusChip,
  SummaryFacts,
  type Tab,
  Tabs,
  Texts,
  WithSummary,
} from '@candela/web-ui';
import { ReasonTexts } from '../../session/reason-texts.js';
import { onTabChange } from '../../shell/on-navigation.js';
import { PageDetails } from '../../shell/page-details.js';
import { PageFocus } from '../../shell/page-focus.js';
import { AWARD_TONES } from '../ui/standing.js';
import { offered } from '../ui/why-not.js';
import { ShownAward } from './shown-award.js';
import { TerminateDialog } from './terminate-dialog.js';

/** One award on the desk: a summary that stays, and tabs. */
@Component({
  selector: 'app-desk-award-page',
  imports: [
    ApplicantName,
    DatePipe,
    MoneyPipe,
    PageHeader,
    RouterLink,
    RouterOutlet,
    StatusChip,
    SummaryFacts,
    Tabs,
    TerminateDialog,
    WithSummary,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ShownAward],
  templateUrl: './desk-award-page.html',
})
export class DeskAwardPage {
  // i18n-keys: award.state.* award.tab.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly store = inject(ShownAward);
  private readonly reasons = inject(ReasonTexts);
  private readonly details = inject(PageDetails);
  private readonly tabPaths = (inject(ActivatedRoute).routeConfig?.children ?? [])
    .flatMap(({ path }) => path ?? [])
    .filter((path) => path !== '');

  /** As the route read it. */
  readonly award = input.required<DeskAwardView>();

  protected readonly shown = computed(() => this.store.award() ?? this.award());
  protected readonly tones = AWARD_TONES;
  protected readonly tabs = computed<readonly Tab[]>(() =>
    this.tabPaths.map((path) => ({
      path: `/desk/awards/${this.shown().id}/${path}`,
      label: this.t(`award.tab.${path}`),
    })),
  );
  protected readonly terminating = computed(
    () => offered(this.shown().allowedActions, ['award.terminate'], this.reasons).at(0) ?? null,
  );

  constructor() {
    const focus = inject(PageFocus);
    if (inject(Router).navigated) afterNextRender(() => focus.toHeading());
    effect(() => this.store.show(this.award()));
    // Somebody may have moved it on meanwhile.
    onTabChange(() => void this.store.award.reload());
    effect(() => this.details.name.set(this.shown().reference));
  }
}
