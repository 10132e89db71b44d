import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, type TemplateRef } from '@angular/core';
import {
  type Choice,
  formatMoney,
  isEmpty,
  moneyFromJson,
  type Question,
  withheldAs,
} from '@candela/contracts';
import { DatePipe } from '../format/date-pipe.js';
import { NumberPipe } from '../format/number-pipe.js';
import { Icon } from '../icon/icon.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { BeneficiariesView } from './beneficiaries-view.js';
import { ContactView } from './contact-view.js';
import type { FileSlotContext } from './form-slots.js';
import { listOf, numberOf, recordOf, textOf } from './read-answer.js';
import { RowsView } from './rows-view.js';

/** One answer to be read, whatever its kind; says so where there is none or where it is withheld from the reader. */
@Component({
  selector: 'ui-answer',
  imports: [BeneficiariesView, ContactView, DatePipe, Icon, NgTemplateOutlet, NumberPipe, RowsView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-view.html',
  styleUrl: './answer-view.css',
})
export class AnswerView {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);

  readonly question = input.required<Question>();
  readonly value = input.required<unknown>();
  readonly currency = input.required<string>();
  readonly path = input('');
  readonly fileSlot = input<TemplateRef<FileSlotContext> | null>(null);

  protected readonly withheld = computed(() => withheldAs(this.value()));
  protected readonly isEmpty = computed(() => isEmpty(this.value()));
  protected readonly text = computed(() => textOf(this.value()));
  protected readonly number = computed(() => numberOf(this.value()));
  protected readonly agreed = computed(() => recordOf(this.value()));
  protected readonly setNothing = (): void => undefined;

  protected readonly money = computed(() => {
    const money = moneyFromJson(this.value());
    return money ? formatMoney(this.languages.language(), money) : '';
  });

  /** The words of what was chosen, in the form's order; a choice the form no longer knows is shown by its key. */
  protected chosen(choices: readonly Choice[]): readonly string[] {
    const keys = [...listOf(this.value()), ...(this.text() ? [this.text()] : [])];
    const known = choices.filter((choice) => keys.includes(choice.key));
    const unknown = keys.filter((key) => !choices.some((choice) => choice.key === key));
    return [...known.map((choice) => this.texts.localized(choice.label)), ...unknown];
  }
}
