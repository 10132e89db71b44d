import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ActivityBody, ActivityView, PlanItemView } from '@candela/api-client';
import { ACTIVITY_MODES, ACTIVITY_TYPES, CAPACITY_AREA_NAMES } from '@candela/contracts';
import { DateField, Dialog, NumberField, SelectField, TextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CapacityApi } from '../data/capacity-api.js';
import { hoursOf, minutesOf } from './hours.js';

/** Writes down what was done, or corrects it. */
@Component({
  selector: 'app-activity-dialog',
  imports: [DateField, Dialog, NumberField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './activity-dialog.html',
  styleUrl: './pairs.css',
})
export class ActivityDialog {
  // i18n-keys: capacity.activity.type.* capacity.activity.mode.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(CapacityApi);
  private readonly words = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly awardId = input.required<string>();
  readonly plan = input.required<readonly PlanItemView[]>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly activity = signal<ActivityView | null>(null);
  protected readonly planItemId = signal('');
  protected readonly type = signal('');
  protected readonly topic = signal('');
  protected readonly mode = signal('');
  protected readonly heldOn = signal('');
  protected readonly hours = signal<number | null>(null);
  protected readonly expert = signal('');
  protected readonly women = signal<number | null>(null);
  protected readonly men = signal<number | null>(null);
  protected readonly another = signal<number | null>(null);
  protected readonly before = signal<number | null>(null);
  protected readonly after = signal<number | null>(null);
  protected readonly feedback = signal('');
  protected readonly problems = signal<Record<string, string>>({});
  protected readonly failure = signal<string | null>(null);

  protected readonly types = computed(() =>
    ACTIVITY_TYPES.map((value) => ({ value, label: this.t(`capacity.activity.type.${value}`) })),
  );
  protected readonly modes = computed(() =>
    ACTIVITY_MODES.map((value) => ({ value, label: this.t(`capacity.activity.mode.${value}`) })),
  );
  protected readonly items = computed(() =>
    this.plan().map(({ id, area, activity }) => ({
      value: id,
      label: `${this.texts.localized(CAPACITY_AREA_NAMES[area])}: ${activity}`,
    })),
  );
  protected readonly marks = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

  /** Opens the dialog for what was written down, or for something new. */
  open(activity: ActivityView | null): void {
    this.intention = new Intention();
    this.activity.set(activity);
    this.planItemId.set(activity?.planItemId ?? '');
    this.type.set(activity?.type ?? '');
    this.topic.set(activity?.topic ?? '');
    this.mode.set(activity?.mode ?? '');
    this.heldOn.set(activity?.heldOn ?? '');
    this.hours.set(activity ? hoursOf(activity.minutes) : null);
    this.expert.set(activity?.expert ?? '');
    this.women.set(activity?.women ?? null);
    this.men.set(activity?.men ?? null);
    this.another.set(activity?.another ?? null);
    this.before.set(activity?.scoreBefore ?? null);
    this.after.set(activity?.scoreAfter ?? null);
    this.feedback.set(activity?.feedback ? String(activity.feedback) : '');
    this.problems.set({});
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async save(): Promise<void> {
    const missing = this.missing();
    this.problems.set(missing);
    if (Object.keys(missing).length > 0) return;
    const activity = this.activity();
    this.isBusy.set(true);
    try {
      if (activity) {
        const { id, version } = activity;
        await this.api.correctActivity({ id, version, intention: this.intention }, this.body());
      } else {
        await this.api.recordActivity(this.awardId(), this.body(), this.intention);
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
      type: this.type(),
      topic: this.topic().trim(),
      mode: this.mode(),
      heldOn: this.heldOn(),
      minutes: (this.hours() ?? 0) > 0 ? 'told' : '',
    };
    const empty = Object.entries(asked).filter(([, value]) => value === '');
    return Object.fromEntries(empty.map(([name]) => [name, this.t('capacity.missing')]));
  }

  private body(): ActivityBody {
    return {
      planItemId: this.planItemId() || null,
      type: this.type() as ActivityBody['type'],
      topic: this.topic(),
      mode: this.mode() as ActivityBody['mode'],
      heldOn: this.heldOn(),
      minutes: minutesOf(this.hours() ?? 0),
      expert: this.expert(),
      women: this.women() ?? 0,
      men: this.men() ?? 0,
      another: this.another() ?? 0,
      scoreBefore: this.before(),
      scoreAfter: this.after(),
      feedback: this.feedback() ? Number(this.feedback()) : null,
    };
  }
}
