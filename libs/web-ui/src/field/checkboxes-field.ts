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
      <div
        role="group"
        [class.chips]="look() === 'chips'"
        [attr.aria-labelledby]="fieldId() + '-label'"
        [attr.aria-describedby]="describedBy()"
      >
        @for (choice of choices(); track choice.value; let first = $first) {
          <label [class]="look() === 'chips' ? 'chip' : 'choice'">
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
  styles: `
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 2.5rem;
      padding: 0.25rem 0.875rem 0.25rem 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-full);
      background: var(--surface);
      font-size: 0.9375rem;
      cursor: pointer;
    }
    .chip:has(:checked) {
      border-color: var(--flame-strong);
      background: var(--flame-wash);
    }
  `,
})
export class CheckboxesField extends FieldControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly choices = input.required<readonly FieldChoice[]>();

  /** Chips suit many short choices, such as tags. */
  readonly look = input<'list' | 'chips'>('list');

  /** Choosing what rules out the others takes their marks away, and the other way round. */
  protected choose(chosen: string, on: boolean): void {
    const exclusive = (value: string): boolean =>
      this.choices().some((choice) => choice.exclusive === true && choice.value === value);
    const before = this.value().filter((value) => !on || (!exclusive(chosen) && !exclusive(value)));
    const order = this.choices().map((choice) => choice.value);
    this.value.set(order.filter((value) => (value === chosen ? on : before.includes(value))));
  }
}
