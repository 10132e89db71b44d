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
import type { OwnAwardView } from '@candela/api-client';
import { DatePipe, MoneyPipe, PageHeader, StatusChip, type Tab, Tabs, Texts } from '@candela/web-ui';
import { onTabChange } from '../../shell/on-navigation.js';
import { PageFocus } from '../../shell/page-focus.js';
import { AwardNextStep } from '../ui/award-next-step.js';
import { AWARD_TONES } from '../ui/standing.js';
import { ShownOwnAward } from './shown-own-award.js';

/** One award for its organization: where it stands, and tabs. */
@Component({
  selector: 'app-own-award-page',
  imports: [AwardNextStep, DatePipe, MoneyPipe, PageHeader, RouterLink, RouterOutlet, StatusChip, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ShownOwnAward],
  templateUrl: './own-award-page.html',
})
export class OwnAwardPage {
  // i18n-keys: award.publicState.* award.tab.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly store = inject(ShownOwnAward);
  private readonly tabPaths = (inject(ActivatedRoute).routeConfig?.children ?? [])
    .flatMap(({ path }) => path ?? [])
    .filter((path) => path !== '');

  /** As the route read it. */
  readonly award = input.required<OwnAwardView>();

  protected readonly shown = computed(() => this.store.award() ?? this.award());
  protected readonly tones = AWARD_TONES;
  protected readonly tabs = computed<readonly Tab[]>(() =>
    this.tabPaths.map((path) => ({
      path: `/awards/${this.shown().id}/${path}`,
      label: this.t(`award.tab.${path}`),
    })),
  );

  constructor() {
    const focus = inject(PageFocus);
    if (inject(Router).navigated) afterNextRender(() => focus.toHeading());
    effect(() => this.store.show(this.award()));
    // Somebody may have moved it on meanwhile.
    onTabChange(() => void this.store.award.reload());
  }
}
