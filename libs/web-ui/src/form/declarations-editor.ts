import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { DeclarationsQuestion } from '@candela/contracts';
import { CheckboxField } from '../field/checkbox-field.js';
import { Texts } from '../text/texts.js';
import { fieldIdOf } from './field-id.js';
import { recordOf, withPart } from './read-answer.js';

/** Statements to be confirmed one by one. */
@Component({
  selector: 'ui-declarations',
  imports: [CheckboxField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (statement of question().statements; track statement.key) {
      <ui-checkbox
        [fieldId]="idOf(statement.key)"
        [label]="texts.localized(statement.text)"
        [required]="question().required"
        [error]="errors().get(path() + '/' + statement.key) ?? null"
        [disabled]="disabled()"
        [checked]="answer()[statement.key] === true"
        (checkedChange)="put(statement.key, $event)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-half);
    }
  `,
})
export class DeclarationsEditor {
  protected readonly texts = inject(Texts);

  readonly question = input.required<DeclarationsQuestion>();
  readonly value = input.required<unknown>();
  readonly path = input.required<string>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly disabled = input(false);
  readonly valueChange = output<Readonly<Record<string, unknown>>>();

  protected readonly answer = linkedSignal(() => recordOf(this.value()));

  protected idOf(statement: string): string {
    return fieldIdOf(`${this.path()}/${statement}`);
  }

  protected put(statement: string, agreed: boolean): void {
    this.answer.update((answer) => withPart(answer, statement, agreed));
    this.valueChange.emit(this.answer());
  }
}
