import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { RecoveryView } from '@candela/api-client';
import { RECOVERY_REASONS } from '@candela/contracts';
import {
  DateField,
  Dialog,
  type FieldChoice,
  MoneyField,
  SelectField,
  Texts,
  TextField,
  Toasts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { MoneyApi } from '../data/money-api.js';

/** Money is asked back, or what came back is recorded. */
@Component({
  selector: 'app-recovery-dialog',
  imports: [DateField, Dialog, MoneyField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t(recovery() ? 'money.receiveHeading' : 'money.demandHeading')" [(open)]="isOpen">
      <div class="stack">
        <ui-money
          fieldId="recovery-amount"
          [label]="t('step.amount')"
          [required]="true"
          [currency]="currency()"
          [error]="deed.errorAt('/amountMinor')"
          [(value)]="amountMinor"
        />
        @if (recovery()) {
          <ui-text
            fieldId="recovery-bank-reference"
            [label]="t('step.bankReference')"
            [required]="true"
            [error]="deed.errorAt('/bankReference')"
            [(value)]="bankReference"
          />
        } @else {
          <ui-select
            fieldId="recovery-reason"
            [label]="t('step.reason')"
            [required]="true"
            [choices]="reasons()"
            [error]="wasPressed() && reason() === '' ? t('step.reasonMissing') : null"
            [(value)]="reason"
          />
        }
        <ui-date
          fieldId="recovery-day"
          [label]="t(recovery() ? 'step.receivedOn' : 'step.dueOn')"
          [required]="true"
          [error]="deed.errorAt(recovery() ? '/receivedOn' : '/dueOn')"
          [(value)]="day"
        />
        @if (deed.failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" [disabled]="deed.isBusy()" (click)="save()">
          {{ t(recovery() ? 'money.receiveAction' : 'money.demandAction') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class RecoveryDialog {
  // i18n-keys: recovery.reason.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  private readonly toasts = inject(Toasts);
  protected readonly deed = new Deed();

  readonly awardId = input.required<string>();
  readonly currency = input.required<string>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  /** What came back belongs to it; null where money is asked back. */
  protected readonly recovery = signal<RecoveryView | null>(null);
  protected readonly amountMinor = signal<bigint | null>(null);
  protected readonly bankReference = signal('');
  protected readonly reason = signal('');
  protected readonly day = signal('');
  protected readonly wasPressed = signal(false);
  protected readonly reasons = computed<readonly FieldChoice[]>(() =>
    RECOVERY_REASONS.map((value) => ({ value, label: this.t(`recovery.reason.${value}`) })),
  );

  /** Opens the dialog: for what came back, or for what is asked back. */
  ask(recovery: RecoveryView | null): void {
    this.deed.begin();
    this.recovery.set(recovery);
    this.amountMinor.set(recovery ? BigInt(recovery.open.amountMinor) : null);
    this.bankReference.set('');
    this.reason.set('');
    this.day.set(recovery ? new Date().toISOString().slice(0, 10) : '');
    this.wasPressed.set(false);
    this.isOpen.set(true);
  }

  protected async save(): Promise<void> {
    this.wasPressed.set(true);
    const [recovery, amount] = [this.recovery(), this.amountMinor()];
    const reason = RECOVERY_REASONS.find((one) => one === this.reason());
    const amountMinor = String(amount ?? '');
    const worked = recovery
      ? await this.deed.run(
          (intention) =>
            this.api.receive(
              recovery,
              { amountMinor, receivedOn: this.day(), bankReference: this.bankReference() },
              intention,
            ),
          true,
        )
      : reason !== undefined &&
        (await this.deed.run(
          (intention) =>
            this.api.demand(this.awardId(), { amountMinor, reason, dueOn: this.day() }, intention),
          true,
        ));
    if (!worked) return;
    this.isOpen.set(false);
    this.toasts.show(this.t(recovery ? 'money.received' : 'money.demanded'));
    this.done.emit();
  }
}
