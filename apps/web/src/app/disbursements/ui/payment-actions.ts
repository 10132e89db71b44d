import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PaymentView } from '@candela/api-client';
import { PAYMENT_ACTIONS } from '@candela/contracts';
import { Texts } from '@candela/web-ui';
import { ReasonTexts } from '../../session/reason-texts.js';
import type { PaymentStep } from './payment-step-dialog.js';

/** What the reader may do with a payment now, and why not where another person has to. */
@Component({
  selector: 'app-payment-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      @for (action of actions(); track action.step) {
        <button
          type="button"
          class="button button-small"
          [class.button-primary]="action.enabled && !action.isTrouble"
          [disabled]="!action.enabled"
          (click)="take.emit(action.step)"
        >
          {{ t('payment.action.' + action.step) }}
          <span class="visually-hidden">{{ payment().reference }}</span>
        </button>
      }
    </div>
    @for (why of whys(); track why) {
      <p class="small soft">{{ why }}</p>
    }
  `,
})
export class PaymentActions {
  // i18n-keys: payment.action.* error.payment.*
  protected readonly t = inject(Texts).t;
  private readonly reasons = inject(ReasonTexts);

  readonly payment = input.required<PaymentView>();
  readonly take = output<PaymentStep>();

  /** What can be done, and what only another person can do; what the state rules out is not offered. */
  private readonly offered = computed(() =>
    this.payment().allowedActions.filter(
      ({ enabled, reason }) => enabled || (reason !== null && !reason.code.endsWith('.state-forbids')),
    ),
  );
  protected readonly actions = computed(() =>
    PAYMENT_ACTIONS.flatMap((name) => {
      const found = this.offered().find(({ action }) => action === name);
      const step = name.replace('payment.', '') as PaymentStep;
      return found ? [{ step, enabled: found.enabled, isTrouble: !STEPS_ON.includes(step) }] : [];
    }),
  );
  protected readonly whys = computed(() => [
    ...new Set(this.offered().flatMap(({ reason }) => this.reasons.sentence(reason) ?? [])),
  ]);
}

const STEPS_ON: readonly PaymentStep[] = ['check', 'approve', 'mark-paid'];
