import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CapacityView, PlanItemView } from '@candela/api-client';
import { CAPACITY_AREA_NAMES, type CapacityArea } from '@candela/contracts';
import {
  Chart,
  type ChartData,
  Confirmation,
  DatePipe,
  EmptyState,
  Figures,
  LanguageStore,
  MoneyPipe,
  NumberPipe,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { CapacityApi, type PlanItemStep } from '../data/capacity-api.js';
import { growthSeries, writeChange } from '../ui/growth-series.js';
import { hoursOf } from '../ui/hours.js';
import { PlanItemDialog } from '../ui/plan-item-dialog.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ASSESSMENT_TONES, PLAN_ITEM_TONES } from '../ui/tones.js';
import { ActivitiesList } from './activities-list.js';

/** How the organization of an award grows: the change in each area, what is owed, the plan, and what was done. */
@Component({
  selector: 'app-capacity-file-tab',
  imports: [
    ActivitiesList,
    Chart,
    DatePipe,
    EmptyState,
    Figures,
    MoneyPipe,
    NumberPipe,
    PlanItemDialog,
    ReasonDialog,
    RouterLink,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-tab.html',
  styleUrl: './file-tab.css',
})
export class FileTab {
  // i18n-keys: capacity.kind.* capacity-assessment.state.* capacity.plan.state.* capacity.plan.step.* capacity.action.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CapacityApi);
  private readonly languages = inject(LanguageStore);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly intention = new Intention();
  private readonly dropOutDialog = viewChild<ReasonDialog>('dropOutDialog');
  private readonly dropItemDialog = viewChild<ReasonDialog>('dropItemDialog');
  private readonly itemDialog = viewChild(PlanItemDialog);

  /** As the route read it. */
  readonly capacity = input.required<CapacityView>();

  protected readonly shown = shownOf(this.capacity, ({ awardId }) => this.api.file(awardId));
  protected readonly isBusy = signal(false);
  protected readonly assessmentTones = ASSESSMENT_TONES;
  protected readonly itemTones = PLAN_ITEM_TONES;
  protected readonly hoursOf = hoursOf;

  protected readonly hasGrowth = computed(() =>
    this.shown().growth.some(({ baseline }) => baseline !== null),
  );
  protected readonly hasEndline = computed(() => this.shown().growth.some(({ endline }) => endline !== null));
  protected readonly chart = computed<ChartData>(() =>
    growthSeries(this.shown().growth, {
      areaName: (area) => this.areaName(area),
      baseline: this.t('capacity.growth.baseline'),
      latest: this.t('capacity.growth.latest'),
    }),
  );
  protected readonly changes = computed(() =>
    this.shown().growth.map(({ area, baseline, latest, endline }) => ({
      ...{ area, baseline, latest, endline },
      change: writeChange(
        baseline === null || latest === null ? null : latest - baseline,
        this.languages.locale(),
      ),
    })),
  );
  protected readonly participants = computed(() => {
    const { women, men, another } = this.shown().activities;
    return women + men + another;
  });
  protected readonly open = computed(() => this.allowed('open'));
  protected readonly agree = computed(() => this.allowed('agree-plan'));
  protected readonly dropOut = computed(() => this.allowed('drop-out'));
  protected readonly add = computed(() => this.allowed('add-plan-item'));
  protected readonly record = computed(() => this.allowed('record-activity'));

  protected areaName(area: CapacityArea): string {
    return this.texts.localized(CAPACITY_AREA_NAMES[area]);
  }

  protected stepsOf({ allowedActions }: PlanItemView): readonly PlanItemStep[] {
    const steps: PlanItemStep[] = ['begin', 'finish', 'remove'];
    return steps.filter((step) =>
      allowedActions.some(({ action }) => action === `capacity.${step}-plan-item`),
    );
  }

  protected may({ allowedActions }: PlanItemView, verb: 'change' | 'drop'): boolean {
    return allowedActions.some(({ action }) => action === `capacity.${verb}-plan-item`);
  }

  protected openItem(item: PlanItemView | null): void {
    this.itemDialog()?.open(item);
  }

  protected async openFile(): Promise<void> {
    await this.work(() => this.api.open(this.shown().awardId, this.intention), 'capacity.open.done');
  }

  protected async agreePlan(): Promise<void> {
    const { awardId, file } = this.shown();
    const agreed = await this.confirmation.ask({
      heading: this.t('capacity.agree.heading'),
      text: this.t('capacity.agree.text'),
      action: this.t('capacity.action.agree-plan'),
    });
    if (!agreed || !file) return;
    const on = { id: awardId, version: file.version, intention: this.intention };
    await this.work(() => this.api.agreePlan(on), 'capacity.agree.done');
  }

  protected askDropOut(): void {
    this.dropOutDialog()?.ask(async (reason, intention) => {
      const { awardId, file } = this.shown();
      await this.api.dropOut({ id: awardId, version: file?.version ?? 0, intention }, reason);
      await this.shown.reload();
    });
  }

  protected async step(item: PlanItemView, step: PlanItemStep): Promise<void> {
    if (step === 'remove') {
      const agreed = await this.confirmation.ask({
        heading: this.t('capacity.remove.heading'),
        text: this.t('capacity.remove.text', { activity: item.activity }),
        action: this.t('capacity.plan.step.remove'),
        danger: true,
      });
      if (!agreed) return;
    }
    const on = { id: item.id, version: item.version, intention: this.intention };
    await this.work(() => this.api.stepPlanItem(on, step), 'capacity.saved');
  }

  protected askDrop(item: PlanItemView): void {
    this.dropItemDialog()?.ask(async (reason, intention) => {
      await this.api.dropPlanItem({ id: item.id, version: item.version, intention }, reason);
      await this.shown.reload();
    });
  }

  private async work(request: () => Promise<void>, done: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await request();
      this.intention.renew();
      this.toasts.show(this.t(done));
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

  private allowed(verb: string): { enabled: boolean; why: string | null } | null {
    const found = this.shown().allowedActions.find(({ action }) => action === `capacity.${verb}`);
    return found ? { enabled: found.enabled, why: this.reasons.sentence(found.reason) } : null;
  }
}
