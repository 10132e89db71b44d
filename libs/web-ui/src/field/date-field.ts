import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** A date without a time, as "2027-02-28", from the browser's own picker; the empty string is no date. */
@Component({
  selector: 'ui-date',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <input
        class="control date"
        [id]="fieldId()"
        [type]="withTime() ? 'datetime-local' : 'date'"
        [value]="value()"
        [attr.min]="earliest()"
        [attr.max]="latest()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readonly]="readonly()"
        (change)="value.set(box.value)"
        (blur)="leave()"
        #box
      />
    </ui-field-frame>
  `,
  styles: `
    .date {
      max-width: 14rem;
    }
  `,
})
export class DateField extends FieldControl<string> {
  readonly value = model('');
  /** Asks for a time as well ("2027-02-28T17:00", without a zone: the form says which zone it means). */
  readonly withTime = input(false);
  readonly earliest = input<string | null>(null);
  readonly latest = input<string | null>(null);
}
