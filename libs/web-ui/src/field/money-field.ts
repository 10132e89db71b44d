import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import { parseAmount, toDecimalString } from '@candela/contracts';
import { LanguageStore } from '../text/language-store.js';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** An amount of one currency in minor units; null is no amount. Reads what people type in either language. */
@Component({
  selector: 'ui-money',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <div class="box">
        <input
          class="control control-number"
          inputmode="decimal"
          autocomplete="off"
          [id]="fieldId()"
          [value]="typed()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="shownError() ? 'true' : null"
          [attr.aria-required]="required() ? 'true' : null"
          [disabled]="disabled()"
          [readonly]="readonly()"
          (input)="type(box.value)"
          (blur)="settle()"
          #box
        />
        <span class="currency">{{ currency() }}</span>
      </div>
    </ui-field-frame>
  `,
  styles: `
    .box {
      position: relative;
      max-width: 16rem;
    }
    .control {
      padding-inline-end: 3.75rem;
    }
    .currency {
      position: absolute;
      inset-inline-end: 0.75rem;
      top: 50%;
      color: var(--ink-soft);
      font-size: 0.875rem;
      transform: translateY(-50%);
      pointer-events: none;
    }
  `,
})
export class MoneyField extends FieldControl<bigint | null> {
  private readonly languages = inject(LanguageStore);

  readonly value = model<bigint | null>(null);
  readonly currency = input.required<string>();

  /** What stands in the box: the amount as the language writes it, until the person types something else. */
  protected readonly typed = linkedSignal<{ amountMinor: bigint | null; locale: string }, string>({
    source: () => ({ amountMinor: this.value(), locale: this.languages.locale() }),
    computation: ({ amountMinor }, before) => {
      const unreadable = amountMinor === null && before?.source.amountMinor === null;
      return unreadable ? before.value : this.written(amountMinor);
    },
  });
  private readonly refusal = computed(() => {
    const text = this.typed().trim();
    if (text === '') return null;
    const parsed = parseAmount(text, this.languages.language(), this.currency());
    return parsed.ok ? null : parsed.code;
  });

  override readonly shownError = computed(() => {
    const given = this.error();
    if (given) return given;
    const code = this.refusal();
    // i18n-keys: error.money.*
    return code && this.wasLeft() ? this.texts.t(`error.${code}`) : this.validationError();
  });

  protected type(text: string): void {
    const parsed = parseAmount(text, this.languages.language(), this.currency());
    const next = parsed.ok ? parsed.money.amountMinor : null;
    this.value.set(next);
    this.typed.set(text);
  }

  protected settle(): void {
    this.leave();
    if (this.refusal() === null) this.typed.set(this.written(this.value()));
  }

  private written(amountMinor: bigint | null): string {
    if (amountMinor === null) return '';
    const money = { amountMinor, currency: this.currency() };
    const digits = toDecimalString(money).split('.')[1]?.length ?? 0;
    return new Intl.NumberFormat(this.languages.locale(), { minimumFractionDigits: digits }).format(
      toDecimalString(money),
    );
  }
}
