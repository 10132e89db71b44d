import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { type Column, columnsOf, type ContactQuestion } from '@candela/contracts';
import type { FieldChoice } from '../field/field-choice.js';
import { SelectField } from '../field/select-field.js';
import { TextField } from '../field/text-field.js';
import { Texts } from '../text/texts.js';
import { fieldIdOf } from './field-id.js';
import { recordOf, textOf, withPart } from './read-answer.js';

/** How to reach somebody: the parts this question asks for, one field each. */
@Component({
  selector: 'ui-contact',
  imports: [SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts(); track part.key) {
      @if (part.kind === 'choice') {
        <ui-select
          [fieldId]="idOf(part)"
          [label]="texts.localized(part.label)"
          [required]="part.required"
          [choices]="choices()"
          [error]="errorOf(part)"
          [disabled]="disabled()"
          [value]="text(part)"
          (valueChange)="put(part, $event)"
        />
      } @else {
        <ui-text
          [fieldId]="idOf(part)"
          [label]="texts.localized(part.label)"
          [required]="part.required"
          [error]="errorOf(part)"
          [disabled]="disabled()"
          autocomplete="off"
          [value]="text(part)"
          (valueChange)="put(part, $event)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      max-width: var(--measure);
      padding: var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface);
    }
  `,
})
export class ContactEditor {
  protected readonly texts = inject(Texts);

  readonly question = input.required<ContactQuestion>();
  readonly value = input.required<unknown>();
  readonly path = input.required<string>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly disabled = input(false);
  readonly valueChange = output<Readonly<Record<string, unknown>>>();

  protected readonly parts = computed(() => columnsOf(this.question()));
  protected readonly answer = linkedSignal(() => recordOf(this.value()));
  protected readonly choices = computed<readonly FieldChoice[]>(() =>
    this.question().channels.map(({ key, label }) => ({ value: key, label: this.texts.localized(label) })),
  );

  protected idOf(part: Column): string {
    return fieldIdOf(`${this.path()}/${part.key}`);
  }

  protected errorOf(part: Column): string | null {
    return this.errors().get(`${this.path()}/${part.key}`) ?? null;
  }

  protected text(part: Column): string {
    return textOf(this.answer()[part.key]);
  }

  protected put(part: Column, value: string): void {
    this.answer.update((answer) => withPart(answer, part.key, value));
    this.valueChange.emit(this.answer());
  }
}
