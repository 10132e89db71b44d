import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ActivityView, PlanItemView } from '@candela/api-client';
import { DatePipe, NumberPipe, StatusChip, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CapacityApi } from '../data/capacity-api.js';
import { ActivityDialog } from '../ui/activity-dialog.js';
import { hoursOf } from '../ui/hours.js';
import { ReasonDialog } from '../ui/reason-dialog.js';

/** What was done, the latest first, a page at a time; what was struck out stays in its place. */
@Component({
  selector: 'app-activities-list',
  imports: [ActivityDialog, DatePipe, NumberPipe, ReasonDialog, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './activities-list.html',
  styleUrl: './activities-list.css',
})
export class ActivitiesList {
  // i18n-keys: capacity.activity.type.* capacity.activity.mode.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(CapacityApi);
  private readonly problems = inject(ProblemTexts);
  private readonly dialog = viewChild(ActivityDialog);
  private readonly strikeDialog = viewChild(ReasonDialog);

  readonly awardId = input.required<string>();
  readonly plan = input.required<readonly PlanItemView[]>();
  readonly mayRecord = input(false);
  readonly changed = output<void>();

  protected readonly activities = signal<readonly ActivityView[]>([]);
  protected readonly cursor = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly hoursOf = hoursOf;

  constructor() {
    effect(() => {
      this.awardId();
      untracked(() => void this.read(null));
    });
  }

  protected participants({ women, men, another }: ActivityView): number {
    return women + men + another;
  }

  protected may({ allowedActions }: ActivityView, verb: 'correct' | 'strike-out'): boolean {
    return allowedActions.some(({ action }) => action === `capacity.${verb}-activity`);
  }

  protected open(activity: ActivityView | null): void {
    this.dialog()?.open(activity);
  }

  protected askStrike({ id, version }: ActivityView): void {
    this.strikeDialog()?.ask(async (reason, intention) => {
      await this.api.strikeOutActivity({ id, version, intention }, reason);
      await this.again();
    });
  }

  protected async again(): Promise<void> {
    await this.read(null);
    this.changed.emit();
  }

  protected more(): Promise<void> {
    return this.read(this.cursor());
  }

  private async read(cursor: string | null): Promise<void> {
    try {
      const page = await this.api.activities(this.awardId(), cursor);
      this.activities.set(cursor ? [...this.activities(), ...page.items] : page.items);
      this.cursor.set(page.nextCursor);
      this.failure.set(null);
    } catch (error) {
      this.failure.set(this.problems.sentence(error));
    }
  }
}
