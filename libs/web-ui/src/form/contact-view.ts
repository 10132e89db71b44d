import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { columnsOf, type ContactQuestion } from '@candela/contracts';
import { Texts } from '../text/texts.js';
import { recordOf, textOf } from './read-answer.js';

/** How to reach somebody, to be read. */
@Component({
  selector: 'ui-contact-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="facts">
      @for (part of parts(); track part.label) {
        <dt>{{ part.label }}</dt>
        <dd class="typed">{{ part.text }}</dd>
      }
    </dl>
  `,
})
export class ContactView {
  private readonly texts = inject(Texts);

  readonly question = input.required<ContactQuestion>();
  readonly value = input.required<unknown>();

  protected readonly parts = computed(() => {
    const answer = recordOf(this.value());
    return columnsOf(this.question())
      .map((column) => {
        const given = textOf(answer[column.key]);
        const choice =
          column.kind === 'choice' ? column.choices.find((item) => item.key === given) : undefined;
        return {
          label: this.texts.localized(column.label),
          text: choice ? this.texts.localized(choice.label) : given,
        };
      })
      .filter((part) => part.text !== '');
  });
}
