import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Confirmation, MoneyPipe, StatusChip, Texts, Toasts } from '@candela/web-ui';
import { actionNamed } from '../../session/allowed.js';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { ReportsApi } from '../data/reports-api.js';
import type { ClosingChecklist, ClosingItem } from '../data/views.js';

/** The close-out of an award on the desk: what has to hold, why it does not, and the close itself. */
@Component({
  selector: 'app-closing-card',
  imports: [MoneyPipe, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="closing-heading">
      <h2 id="closing-heading">{{ t('report.checklist.heading') }}</h2>
      @if (shown().state === 'closed') {
        <p class="note note-good">{{ t('report.checklist.isClosed') }}</p>
      } @else {
        <p>{{ t('report.checklist.lead') }}</p>
        <ul class="plain-list stack stack-tight">
          @for (line of shown().items; track line.item) {
            <li class="line">
              <div>
                <p>{{ t('report.checklist.item.' + line.item) }}</p>
                @if (whyOpen(line); as why) {
                  <p class="small soft">
                    {{ why }}
                    @if (line.amount; as amount) {
                      {{ t('report.checklist.amount', { amount: (amount | uiMoney) }) }}
                    }
                  </p>
                }
              </div>
              <ui-status
                [label]="t(line.done ? 'report.checklist.done' : 'report.checklist.open')"
                [tone]="line.done ? 'good' : 'warn'"
              />
            </li>
          }
        </ul>
        @if (showsButton()) {
          <div class="row">
            <button
              type="button"
              class="button button-primary"
              [disabled]="isBusy() || !closing()?.enabled"
              [attr.aria-describedby]="whyNot() ? 'closing-reason' : null"
              (click)="close()"
            >
              {{ t('report.checklist.action') }}
            </button>
          </div>
          @if (whyNot(); as reason) {
            <p class="small soft" id="closing-reason">{{ reason }}</p>
          }
        }
      }
    </section>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--space-1) var(--space-2);
      align-items: center;
    }
  `,
})
export class ClosingCard {
  // i18n-keys: report.checklist.* error.checklist.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReportsApi);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemTexts);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly intention = new Intention();

  readonly checklist = input.required<ClosingChecklist>();

  protected readonly shown = shownOf(this.checklist, ({ awardId }) => this.api.checklist(awardId));
  protected readonly isBusy = signal(false);
  protected readonly closing = computed(() => actionNamed(this.shown().allowedActions, 'checklist.complete'));
  protected readonly whyNot = computed(() => this.reasons.sentence(this.closing()?.reason ?? null));
  protected readonly showsButton = computed(
    () => this.closing()?.enabled === true || this.closing()?.reason?.code === 'checklist.open',
  );

  protected whyOpen({ why }: ClosingItem): string | null {
    return this.reasons.sentence(why);
  }

  protected async close(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('report.checklist.confirm.heading'),
      text: this.t('report.checklist.confirm.text'),
      action: this.t('report.checklist.action'),
      danger: true,
    });
    if (!agreed || this.isBusy()) return;
    const { awardId, version } = this.shown();
    this.isBusy.set(true);
    try {
      await this.api.close({ id: awardId, version, intention: this.intention });
      this.intention.renew();
      this.toasts.show(this.t('report.checklist.closed'));
      await this.openAgain();
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (problem.status === 412 || problem.status === 409) await this.shown.reload();
    } finally {
      this.isBusy.set(false);
    }
  }

  /** The page around the tab tells the state of the award as well: it is read again by coming from elsewhere. */
  private async openAgain(): Promise<void> {
    const { url } = this.router;
    await this.router.navigateByUrl('/desk/awards', { skipLocationChange: true });
    await this.router.navigateByUrl(url, { replaceUrl: true });
  }
}
