import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';
import { readAmount, writeAmount } from './read-amount.js';
import { typedText } from './typed-text.js';

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
          [value]="typed.text()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="shownError() ? 'true' : null"
          [attr.aria-required]="required() ? 'true' : null"
          [disabled]="disabled()"
          [readonly]="readonly()"
          (input)="typed.type(box.value)"
          (blur)="typed.settle(); leave()"
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
  readonly value = model<bigint | null>(null);
  readonly currency = input.required<string>();

  protected readonly typed = typedText(
    this.value,
    (text, language) => readAmount(text, language, this.currency()),
    (amountMinor, language) => writeAmount(amountMinor, language, this.currency()),
  );

  override readonly shownError = computed(() => {
    const refusal = this.typed.refusal();
    // i18n-keys: error.money.*
    if (refusal && this.wasLeft()) return this.texts.t(`error.${refusal}`);
    return this.error() ?? this.validationError();
  });
}
