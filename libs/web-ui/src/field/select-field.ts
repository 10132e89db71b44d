import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FieldChoice } from './field-choice.js';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** One of many, from a native list. The empty value is "nothing chosen yet". */
@Component({
  selector: 'ui-select',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <select
        class="control"
        [id]="fieldId()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled() || readonly()"
        (change)="value.set(box.value)"
        (blur)="leave()"
        #box
      >
        <option value="" [selected]="value() === ''">{{ prompt() ?? texts.t('ui.field.choose') }}</option>
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
    </ui-field-frame>
  `,
})
export class SelectField extends FieldControl<string> {
  readonly value = model('');
  readonly choices = input.required<readonly FieldChoice[]>();
  /** Words of the empty choice; "Choose one" by default. */
  readonly prompt = input<string | null>(null);
}
