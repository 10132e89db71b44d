import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** One line of text. */
@Component({
  selector: 'ui-text',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <input
        class="control"
        [id]="fieldId()"
        [type]="type()"
        [value]="value()"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputMode()"
        [attr.maxlength]="maxLength() ?? null"
        [attr.spellcheck]="type() === 'text' ? null : 'false'"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readonly]="readonly()"
        (input)="value.set(box.value)"
        (blur)="leave()"
        #box
      />
      @if (hasCounter()) {
        <p class="counter small soft" [id]="fieldId() + '-counter'">
          {{ texts.t('ui.field.charactersLeft', { count: counterMax() - length() }) }}
        </p>
      }
    </ui-field-frame>
  `,
  styles: `
    .counter {
      margin-top: 0.375rem;
    }
  `,
})
export class TextField extends FieldControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'tel' | 'url' | 'search'>('text');
  readonly autocomplete = input<string | null>(null);
  readonly inputMode = input<string | null>(null);
  /** Hard limit of the control, in UTF-16 units. Prefer `counterMax`, which tells instead of swallowing keys. */
  readonly maxLength = input<number | undefined>(undefined);
  /** Shows how many characters are left of this many; 0 shows nothing. */
  readonly counterMax = input(0);

  override hasCounter(): boolean {
    return this.counterMax() > 0;
  }

  protected length(): number {
    return [...this.value()].length;
  }
}
