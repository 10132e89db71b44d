import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FieldChoice } from './field-choice.js';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** One of a few, all visible. */
@Component({
  selector: 'ui-radios',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this" [group]="true">
      <div
        role="radiogroup"
        [attr.aria-labelledby]="fieldId() + '-label'"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
      >
        @for (choice of choices(); track choice.value; let first = $first) {
          <label class="choice">
            <input
              type="radio"
              [id]="first ? fieldId() : fieldId() + '-' + choice.value"
              [name]="fieldId()"
              [value]="choice.value"
              [checked]="choice.value === value()"
              [disabled]="disabled() || readonly()"
              (change)="value.set(choice.value)"
              (blur)="leave()"
            />
            <span>{{ choice.label }}</span>
            @if (choice.help; as help) {
              <span class="choice-help">{{ help }}</span>
            }
          </label>
        }
      </div>
      @if (!required() && value() !== '' && !disabled() && !readonly()) {
        <button type="button" class="button-link small" (click)="value.set('')">
          {{ texts.t('ui.field.clear') }}
        </button>
      }
    </ui-field-frame>
  `,
})
export class RadioField extends FieldControl<string> {
  readonly value = model('');
  readonly choices = input.required<readonly FieldChoice[]>();
}
