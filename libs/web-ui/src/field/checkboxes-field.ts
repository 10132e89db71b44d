import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FieldChoice } from './field-choice.js';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** Any number of several, all visible. The value keeps the order of the choices. */
@Component({
  selector: 'ui-checkboxes',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this" [group]="true">
      <div role="group" [attr.aria-labelledby]="fieldId() + '-label'" [attr.aria-describedby]="describedBy()">
        @for (choice of choices(); track choice.value; let first = $first) {
          <label class="choice">
            <input
              type="checkbox"
              [id]="first ? fieldId() : fieldId() + '-' + choice.value"
              [checked]="value().includes(choice.value)"
              [disabled]="disabled() || readonly()"
              [attr.aria-invalid]="shownError() ? 'true' : null"
              (change)="choose(choice.value, box.checked)"
              (blur)="leave()"
              #box
            />
            <span>{{ choice.label }}</span>
            @if (choice.help; as help) {
              <span class="choice-help">{{ help }}</span>
            }
          </label>
        }
      </div>
    </ui-field-frame>
  `,
})
export class CheckboxesField extends FieldControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly choices = input.required<readonly FieldChoice[]>();

  protected choose(chosen: string, on: boolean): void {
    const kept = this.choices().map((choice) => choice.value);
    this.value.update((before) => kept.filter((value) => (value === chosen ? on : before.includes(value))));
  }
}
