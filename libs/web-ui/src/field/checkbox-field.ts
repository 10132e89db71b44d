import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { Texts } from '../text/texts.js';

let lastNumber = 0;

/** One yes: a declaration, a consent, a filter. Binds as Signal Forms' checkbox (`checked`), or by `[(checked)]`. */
@Component({
  selector: 'ui-checkbox',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shownError(); as error) {
      <p class="error" [id]="fieldId() + '-error'">{{ error }}</p>
    }
    <label class="choice">
      <input
        type="checkbox"
        [id]="fieldId()"
        [checked]="checked()"
        [disabled]="disabled()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-describedby]="shownError() ? fieldId() + '-error' : null"
        [attr.aria-required]="required() ? 'true' : null"
        (change)="checked.set(box.checked)"
        (blur)="leave()"
        #box
      />
      <span>{{ label() }}</span>
      @if (help(); as help) {
        <span class="choice-help">{{ help }}</span>
      }
    </label>
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
    }
    .choice {
      margin-inline-start: -0.75rem;
    }
    .error {
      color: var(--bad);
      font-weight: 600;
    }
  `,
})
export class CheckboxField {
  private readonly texts = inject(Texts);

  readonly checked = model(false);
  readonly label = input.required<string>();
  readonly help = input<string | null>(null);
  /** A finished sentence that says what is wrong. */
  readonly error = input<string | null>(null);
  /** Validation errors of Signal Forms; `message` is a key of a catalogue. */
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly fieldId = input(`check-${++lastNumber}`);
  readonly touch = output<void>();

  private readonly left = signal(false);

  protected readonly shownError = computed(() => {
    const first = this.errors()[0];
    if (this.error()) return this.error();
    if (!first || !(this.touched() || this.left())) return null;
    return first.message ? this.texts.t(first.message) : this.texts.t('ui.field.invalid');
  });

  protected leave(): void {
    this.left.set(true);
    this.touch.emit();
  }

  /** Moves the focus to the box. */
  focus(options?: FocusOptions): void {
    document.getElementById(this.fieldId())?.focus(options);
  }
}
