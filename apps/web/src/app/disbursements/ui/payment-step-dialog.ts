import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { PaymentView } from '@candela/api-client';
import { PAYMENT_CHECKS, type PaymentCheck, type PaymentProblem, PROBLEMS_OF } from '@candela/contracts';
import {
  DateField,
  Dialog,
  type FieldChoice,
  LongTextField,
  MoneyPipe,
  SelectField,
  Texts,
  TextField,
  Toasts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import type { Intention } from '../../session/intention.js';
import { MoneyApi } from '../data/money-api.js';

export type PaymentStep = 'check' | 'approve' | 'mark-paid' | 'reject' | 'fail' | 'return';

/** One step of a payment, with what it needs to be told. */
@Component({
  selector: 'app-payment-step-dialog',
  imports: [DateField, Dialog, LongTextField, MoneyPipe, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './payment-step-dialog.html',
})
export class PaymentStepDialog {
  // i18n-keys: step.check.* step.approve.* step.mark-paid.* step.reject.* step.fail.* step.return.* payment.check.* payment.problem.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  private readonly toasts = inject(Toasts);
  protected readonly deed = new Deed();
  protected readonly checks = PAYMENT_CHECKS;

  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly step = signal<PaymentStep>('check');
  protected readonly payment = signal<PaymentView | null>(null);
  protected readonly confirmed = signal<readonly PaymentCheck[]>([]);
  protected readonly paidOn = signal('');
  protected readonly bankReference = signal('');
  protected readonly problem = signal('');
  protected readonly note = signal('');
  protected readonly wasPressed = signal(false);
  protected readonly isTrouble = computed(() => ['reject', 'fail', 'return'].includes(this.step()));
  private readonly possible = computed<readonly PaymentProblem[]>(() => {
    const step = this.step();
    return step === 'reject' || step === 'fail' || step === 'return' ? PROBLEMS_OF[`payment.${step}`] : [];
  });
  protected readonly problems = computed<readonly FieldChoice[]>(() =>
    this.possible().map((value) => ({ value, label: this.t(`payment.problem.${value}`) })),
  );
  protected readonly isIncomplete = computed(() => {
    if (this.step() === 'check') return this.confirmed().length < PAYMENT_CHECKS.length;
    return this.isTrouble() && this.problem() === '';
  });

  /** Opens the dialog for a step of a payment. */
  ask(payment: PaymentView, step: PaymentStep): void {
    this.deed.begin();
    this.payment.set(payment);
    this.step.set(step);
    this.confirmed.set([]);
    this.paidOn.set(new Date().toISOString().slice(0, 10));
    for (const text of [this.bankReference, this.problem, this.note]) text.set('');
    this.wasPressed.set(false);
    this.isOpen.set(true);
  }

  protected confirm(check: PaymentCheck, isRight: boolean): void {
    this.confirmed.update((known) => (isRight ? [...known, check] : known.filter((one) => one !== check)));
  }

  protected async take(): Promise<void> {
    this.wasPressed.set(true);
    const payment = this.payment();
    if (!payment || this.isIncomplete()) return;
    if (!(await this.deed.run((intention) => this.send(payment, intention), true))) return;
    this.isOpen.set(false);
    this.toasts.show(this.t('step.done'));
    this.done.emit();
  }

  private send(payment: PaymentView, intention: Intention): Promise<void> {
    const step = this.step();
    if (step === 'check') return this.api.check(payment, intention);
    if (step === 'approve') return this.api.approve(payment, intention);
    if (step === 'mark-paid') {
      const body = { paidOn: this.paidOn(), bankReference: this.bankReference() };
      return this.api.markPaid(payment, body, intention);
    }
    const problem = this.possible().find((one) => one === this.problem())!;
    return this.api.end(step, payment, { problem, note: this.note() }, intention);
  }
}
