import { computed, inject, signal, type Signal } from '@angular/core';
import { protectionOf, type Question } from '@candela/contracts';
import type { FieldMarker } from '../field/field-control.js';
import type { FieldWords } from '../field/field-frame.js';
import { Texts } from '../text/texts.js';

/** Who may read the answers to a question, where it is fewer people than those who read the rest. */
export function markerOf(question: Pick<Question, 'vault' | 'confidential'>): FieldMarker | null {
  const protection = protectionOf(question);
  return protection === 'ordinary' ? null : protection;
}

/** A question's words for the frame around a group of controls. Call while constructing a component. */
export function questionWords(
  question: Signal<Question>,
  fieldId: Signal<string>,
  shownError: Signal<string | null>,
): FieldWords {
  const { localized } = inject(Texts);
  return {
    fieldId,
    shownError,
    label: computed(() => localized(question().label)),
    help: computed(() => optional(question().help, localized)),
    why: computed(() => optional(question().why, localized)),
    marker: computed(() => markerOf(question())),
    required: computed(() => question().required),
    hideLabel: signal(false),
    readonly: signal(false),
  };
}

function optional<Text>(text: Text | undefined, write: (text: Text) => string): string | null {
  return text === undefined ? null : write(text);
}
