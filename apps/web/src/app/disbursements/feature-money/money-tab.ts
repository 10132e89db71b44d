import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { AwardMoneyView, InstalmentView, PaymentView, RecoveryView } from '@candela/api-client';
import {
  Confirmation,
  DatePipe,
  Dates,
  MoneyPipe,
  NumberPipe,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { MoneyApi } from '../data/money-api.js';
import { LedgerTable } from '../ui/ledger-view.js';
import { PaymentActions } from '../ui/payment-actions.js';
import { PaymentStepDialog } from '../ui/payment-step-dialog.js';
import { RecoveryDialog } from '../ui/recovery-dialog.js';
import { INSTALMENT_TONES, PAYMENT_TONES, RECOVERY_TONES } from '../ui/tones.js';

const FIGURES = [
  'awarded',
  'paid',
  'onItsWay',
  'due',
  'planned',
  'heldBack',
  'released',
  'recoverable',
  'recovered',
] as const;
/** Shown where there is something. */
const RARE: readonly string[] = ['released', 'recoverable', 'recovered', 'onItsWay'];
const STEPS = ['requested', 'checked', 'approved', 'markedPaid', 'ended'] as const;

/** The money of one award: what it comes to, part by part, what waits for whom, and why it is not paid. */
@Component({
  selector: 'app-money-tab',
  imports: [
    DatePipe,
    LedgerTable,
    MoneyPipe,
    NumberPipe,
    PaymentActions,
    PaymentStepDialog,
    RecoveryDialog,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './money-tab.html',
  styleUrl: './money-tab.css',
})
export class MoneyTab {
  // i18n-keys: money.figure.* money.why.* money.waitsFor.* money.step.* instalment.state.* instalment.trigger.* payment.state.*
  // i18n-keys: payment.publicState.* payment.problem.* recovery.state.* recovery.reason.* error.instalment.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  private readonly dates = inject(Dates);
  private readonly reasons = inject(ReasonTexts);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly money = new MoneyPipe();
  protected readonly deed = new Deed();
  protected readonly instalmentTones = INSTALMENT_TONES;
  protected readonly paymentTones = PAYMENT_TONES;
  protected readonly recoveryTones = RECOVERY_TONES;

  readonly read = input.required<AwardMoneyView>();

  protected readonly shown = shownOf(this.read, ({ awardId }) => this.api.money(awardId));
  /** Counts what was done here, so that the ledger is read again. */
  protected readonly deeds = signal(0);
  protected readonly isStaff = computed(() => this.shown().audience === 'staff');
  protected readonly currency = computed(() => this.shown().figures.awarded.currency);
  protected readonly figures = computed(() =>
    FIGURES.map((name) => ({ name, amount: this.shown().figures[name] })).filter(
      ({ name, amount }) => !RARE.includes(name) || amount.amountMinor !== '0',
    ),
  );
  protected readonly mayDemand = computed(() => isEnabled(this.shown().allowedActions, 'recovery.demand'));

  protected why({ whyNotPaid }: InstalmentView): string | null {
    if (!whyNotPaid) return null;
    const { code, params } = whyNotPaid;
    const date = typeof params['date'] === 'string' ? this.dates.show(params['date'], 'date') : '';
    return this.t(`money.why.${code}`, { ...(params as Record<string, string | number>), date });
  }

  protected stateOf(payment: PaymentView): string {
    return this.t(`payment.${this.isStaff() ? 'state' : 'publicState'}.${payment.state}`);
  }

  protected stepsOf(payment: PaymentView): string[] {
    return STEPS.flatMap((step) => {
      const taken = payment[step];
      if (!taken) return [];
      const words = { step: this.t(`money.step.${step}`), date: this.dates.show(taken.at, 'dateTimeShort') };
      return taken.byName
        ? [this.t('money.stepBy', { ...words, name: taken.byName })]
        : [this.t('money.stepOn', words)];
    });
  }

  protected mayRequest(instalment: InstalmentView): boolean {
    return isEnabled(instalment.allowedActions, 'instalment.request-payment');
  }

  protected whyNoRequest(instalment: InstalmentView): string | null {
    const action = actionNamed(instalment.allowedActions, 'instalment.request-payment');
    return instalment.state === 'due' ? this.reasons.sentence(action?.reason ?? null) : null;
  }

  protected async request(instalment: InstalmentView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('money.requestHeading', { number: instalment.number }),
      text: this.t('money.requestText', { amount: this.money.transform(instalment.open) }),
      action: this.t('money.request'),
    });
    if (!agreed) return;
    if (await this.deed.run((intention) => this.api.request(instalment, intention)))
      this.toasts.show(this.t('money.requested'));
    await this.reload();
  }

  protected may({ allowedActions }: RecoveryView, action: string): boolean {
    return isEnabled(allowedActions, action);
  }

  protected async withdraw(recovery: RecoveryView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('money.withdrawHeading'),
      text: this.t('money.withdrawText'),
      action: this.t('money.withdraw'),
      danger: true,
    });
    if (!agreed) return;
    if (await this.deed.run((intention) => this.api.withdraw(recovery, intention)))
      this.toasts.show(this.t('money.withdrawn'));
    await this.reload();
  }

  protected async reload(): Promise<void> {
    await this.shown.reload();
    this.deeds.update((count) => count + 1);
  }
}
