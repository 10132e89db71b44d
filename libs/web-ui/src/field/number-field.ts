import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';
import { readNumber, writeNumber } from './read-number.js';
import { typedText } from './typed-text.js';

/** A number; null is no number. Reads what people type in either language. */
@Component({
  selector: 'ui-number',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <input
        class="control control-number"
        autocomplete="off"
        [attr.inputmode]="decimals() > 0 ? 'decimal' : 'numeric'"
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
    </ui-field-frame>
  `,
  styles: `
    .control {
      max-width: 10rem;
    }
  `,
})
export class NumberField extends FieldControl<number | null> {
  readonly value = model<number | null>(null);
  /** Most decimals that may be typed. */
  readonly decimals = input(0);

  protected readonly typed = typedText(
    this.value,
    (text, language) => readNumber(text, language, this.decimals()),
    writeNumber,
  );

  override readonly shownError = computed(() => {
    const refusal = this.typed.refusal();
    // i18n-keys: error.number.*
    if (refusal && this.wasLeft()) return this.texts.t(`error.${refusal}`);
    return this.error() ?? this.validationError();
  });
}
