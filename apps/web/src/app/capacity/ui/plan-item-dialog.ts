import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { PlanItemBody, PlanItemView } from '@candela/api-client';
import {
  CAPACITY_AREA_NAMES,
  CAPACITY_AREAS,
  CAPACITY_LEVEL_NAMES,
  CAPACITY_LEVELS,
} from '@candela/contracts';
import { DateField, Dialog, MoneyField, SelectField, TextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CapacityApi } from '../data/capacity-api.js';

/** Writes one thing of a plan: a new one, or one that is there. */
@Component({
  selector: 'app-plan-item-dialog',
  imports: [DateField, Dialog, MoneyField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog
      [heading]="t(item() ? 'capacity.plan.change' : 'capacity.plan.add')"
      [wide]="true"
      [(open)]="isOpen"
    >
      <div class="stack">
        <ui-select
          [label]="t('capacity.plan.area')"
          [required]="true"
          [choices]="areas()"
          [error]="problems()['area'] ?? null"
          [(value)]="area"
        />
        <div class="pair">
          <ui-select
            [label]="t('capacity.plan.current')"
            [required]="true"
            [choices]="levels()"
            [error]="problems()['currentLevel'] ?? null"
            [(value)]="current"
          />
          <ui-select
            [label]="t('capacity.plan.target')"
            [required]="true"
            [choices]="levels()"
            [error]="problems()['targetLevel'] ?? null"
            [(value)]="target"
          />
        </div>
        <ui-text
          [label]="t('capacity.plan.activity')"
          [required]="true"
          [counterMax]="300"
          [error]="problems()['activity'] ?? null"
          [(value)]="activity"
        />
        <ui-text
          [label]="t('capacity.plan.provider')"
          [help]="t('capacity.plan.providerHelp')"
          [error]="problems()['provider'] ?? null"
          [(value)]="provider"
        />
        <div class="pair">
          <ui-date
            [label]="t('capacity.plan.dueOn')"
            [required]="true"
            [error]="problems()['dueOn'] ?? null"
            [(value)]="dueOn"
          />
          <ui-money [label]="t('capacity.plan.cost')" [currency]="currency()" [(value)]="cost" />
        </div>
        <ui-text
          [label]="t('capacity.plan.indicator')"
          [required]="true"
          [counterMax]="300"
          [error]="problems()['indicator'] ?? null"
          [(value)]="indicator"
        />
        @if (failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" [disabled]="isBusy()" (click)="save()">
          {{ t('capacity.save') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
  styleUrl: './pairs.css',
})
export class PlanItemDialog {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CapacityApi);
  private readonly words = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly awardId = input.required<string>();
  readonly currency = input.required<string>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly item = signal<PlanItemView | null>(null);
  protected readonly area = signal('');
  protected readonly current = signal('');
  protected readonly target = signal('');
  protected readonly activity = signal('');
  protected readonly provider = signal('');
  protected readonly dueOn = signal('');
  protected readonly cost = signal<bigint | null>(null);
  protected readonly indicator = signal('');
  protected readonly problems = signal<Record<string, string>>({});
  protected readonly failure = signal<string | null>(null);

  protected readonly areas = computed(() =>
    CAPACITY_AREAS.map((area) => ({ value: area, label: this.texts.localized(CAPACITY_AREA_NAMES[area]) })),
  );
  protected readonly levels = computed(() =>
    CAPACITY_LEVELS.map((level) => ({
      value: String(level),
      label: `${level} – ${this.texts.localized(CAPACITY_LEVEL_NAMES[level])}`,
    })),
  );

  /** Opens the dialog for a thing of the plan, or for a new one. */
  open(item: PlanItemView | null): void {
    this.intention = new Intention();
    this.item.set(item);
    this.area.set(item?.area ?? '');
    this.current.set(item ? String(item.currentLevel) : '');
    this.target.set(item ? String(item.targetLevel) : '');
    this.activity.set(item?.activity ?? '');
    this.provider.set(item?.provider ?? '');
    this.dueOn.set(item?.dueOn ?? '');
    this.cost.set(item?.cost ? BigInt(item.cost.amountMinor) : null);
    this.indicator.set(item?.indicator ?? '');
    this.problems.set({});
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async save(): Promise<void> {
    const missing = this.missing();
    this.problems.set(missing);
    if (Object.keys(missing).length > 0) return;
    const item = this.item();
    this.isBusy.set(true);
    try {
      if (item) {
        const { id, version } = item;
        await this.api.changePlanItem({ id, version, intention: this.intention }, this.body());
      } else {
        await this.api.addPlanItem(this.awardId(), this.body(), this.intention);
      }
      this.isOpen.set(false);
      this.toasts.show(this.t('capacity.saved'));
      this.done.emit();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.problems.set(this.words.byField(error));
      this.failure.set(this.words.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private missing(): Record<string, string> {
    const asked = {
      area: this.area(),
      currentLevel: this.current(),
      targetLevel: this.target(),
      activity: this.activity().trim(),
      dueOn: this.dueOn(),
      indicator: this.indicator().trim(),
    };
    const empty = Object.entries(asked).filter(([, value]) => value === '');
    return Object.fromEntries(empty.map(([name]) => [name, this.t('capacity.missing')]));
  }

  private body(): PlanItemBody {
    return {
      area: this.area() as PlanItemBody['area'],
      currentLevel: Number(this.current()),
      targetLevel: Number(this.target()),
      activity: this.activity(),
      provider: this.provider(),
      dueOn: this.dueOn(),
      costMinor: this.cost()?.toString() ?? null,
      indicator: this.indicator(),
    };
  }
}
