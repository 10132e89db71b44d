import {
  computed,
  Directive,
  inject,
  input,
  type ModelSignal,
  output,
  type Signal,
  signal,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { Texts } from '../text/texts.js';

/** Who may read an answer when it is fewer people than those who read the rest. */
export type FieldMarker = 'confidential' | 'vault';

let lastFieldNumber = 0;

/**
 * What every field has in common: words around it, its error, and the wiring of both for assistive technology.
 * Every field implements Angular's `FormValueControl`, so `[formField]` binds it; `[(value)]` does as well.
 */
@Directive()
export abstract class FieldControl<Value> {
  protected readonly texts = inject(Texts);

  /** What the person edits. */
  abstract readonly value: ModelSignal<Value>;

  /** The question. Always there, even where `hideLabel` leaves it to assistive technology only. */
  readonly label = input.required<string>();
  readonly hideLabel = input(false);
  /** A sentence below the question. */
  readonly help = input<string | null>(null);
  /** Why a sensitive question is asked; shown on demand. */
  readonly why = input<string | null>(null);
  readonly marker = input<FieldMarker | null>(null);
  /** A finished sentence that says what is wrong, for instance from the server. Shown at once. */
  readonly error = input<string | null>(null);
  /** Validation errors of Signal Forms; `message` is a key of a catalogue. Shown after the field was left. */
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly touched = input(false);
  /** Stable id of the control: what an error summary links to. */
  readonly fieldId = input(`field-${++lastFieldNumber}`);
  readonly touch = output<void>();

  private readonly wasOut = signal(false);

  /** The sentence shown at the field, or null. Fields that read what is typed add their own refusals. */
  readonly shownError: Signal<string | null> = computed(() => this.error() ?? this.validationError());

  /** Whether the person was in the field and left it. */
  protected wasLeft(): boolean {
    return this.touched() || this.wasOut();
  }

  /** The first validation error in words, once the field was left. */
  protected validationError(): string | null {
    const first = this.errors()[0];
    if (!first || !this.wasLeft()) return null;
    return this.texts.t(first.message ?? 'ui.field.invalid');
  }

  /** Ids of everything that describes the control, in reading order. */
  readonly describedBy = computed(() => {
    const id = this.fieldId();
    const parts = [
      this.shownError() ? `${id}-error` : null,
      this.help() ? `${id}-help` : null,
      this.hasCounter() ? `${id}-counter` : null,
    ].filter((part) => part !== null);
    return parts.length > 0 ? parts.join(' ') : null;
  });

  /** Whether a counter stands below the control; fields that count override it. */
  hasCounter(): boolean {
    return false;
  }

  /** Remembers that the person was here, so that what is missing may be said. */
  leave(): void {
    this.wasOut.set(true);
    this.touch.emit();
  }

  /** Moves the focus to the control (the first one of a group). Called by Signal Forms and by error summaries. */
  focus(options?: FocusOptions): void {
    document.getElementById(this.fieldId())?.focus(options);
  }
}
