import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type TemplateRef,
} from '@angular/core';
import type { Choice, FieldProblem, Question } from '@candela/contracts';
import { CheckboxesField } from '../field/checkboxes-field.js';
import { DateField } from '../field/date-field.js';
import type { FieldChoice } from '../field/field-choice.js';
import { FieldFrame } from '../field/field-frame.js';
import { LongTextField } from '../field/long-text-field.js';
import { MoneyField } from '../field/money-field.js';
import { NumberField } from '../field/number-field.js';
import { RadioField } from '../field/radio-field.js';
import { SelectField } from '../field/select-field.js';
import { TextField } from '../field/text-field.js';
import { Skeleton } from '../display/skeleton.js';
import { Texts } from '../text/texts.js';
import { BeneficiariesEditor } from './beneficiaries-editor.js';
import { ContactEditor } from './contact-editor.js';
import { DeclarationsEditor } from './declarations-editor.js';
import { fieldIdOf } from './field-id.js';
import type { FileSlotContext } from './form-slots.js';
import { QuestionProblems } from './question-problems.js';
import { questionWords } from './question-words.js';
import { amountMinorOf, listOf, numberOf, textOf } from './read-answer.js';
import { RowsQuestionEditor } from './rows-question.js';

const RADIOS_MAX = 6;

/** One question of a form with its answer: the right control for its kind, its words, and what is wrong with it. */
@Component({
  selector: 'ui-question',
  imports: [
    BeneficiariesEditor,
    CheckboxesField,
    ContactEditor,
    DateField,
    DeclarationsEditor,
    FieldFrame,
    LongTextField,
    MoneyField,
    NgTemplateOutlet,
    NumberField,
    RadioField,
    RowsQuestionEditor,
    SelectField,
    Skeleton,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [QuestionProblems],
  templateUrl: './question-editor.html',
  host: { '(focusout)': 'onFocusOut($event)' },
})
export class QuestionEditor {
  protected readonly texts = inject(Texts);
  private readonly shown = inject(QuestionProblems);

  readonly question = input.required<Question>();
  readonly value = input.required<unknown>();
  /** Path of the question: "/budget/lines". */
  readonly path = input.required<string>();
  readonly currency = input.required<string>();
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly disabled = input(false);
  readonly fileSlot = input<TemplateRef<FileSlotContext> | null>(null);
  /** The answer after a change; undefined where nothing is left of it. */
  readonly valueChange = output<unknown>();

  protected readonly fieldId = computed(() => fieldIdOf(this.path()));
  protected readonly errors = this.shown.byPath;
  protected readonly error = computed(() => this.errors().get(this.path()) ?? null);
  protected readonly words = questionWords(this.question, this.fieldId, this.error);

  protected readonly text = computed(() => textOf(this.value()));
  protected readonly list = computed(() => listOf(this.value()));
  protected readonly number = computed(() => numberOf(this.value()));
  protected readonly amountMinor = computed(() => amountMinorOf(this.value()));

  protected readonly setFiles = (files: unknown): void => this.valueChange.emit(files);

  constructor() {
    this.shown.watch({
      question: this.question,
      value: this.value,
      path: this.path,
      currency: this.currency,
      given: this.problems,
    });
  }

  protected choices(choices: readonly Choice[]): readonly FieldChoice[] {
    return choices.map(({ key, label, help, exclusive }) => ({
      value: key,
      label: this.texts.localized(label),
      help: help ? this.texts.localized(help) : null,
      exclusive: exclusive === true,
    }));
  }

  protected showsRadios(question: { widget?: 'radio' | 'select'; choices: readonly Choice[] }): boolean {
    return (question.widget ?? (question.choices.length > RADIOS_MAX ? 'select' : 'radio')) === 'radio';
  }

  protected setText(text: string): void {
    this.valueChange.emit(text === '' ? undefined : text);
  }

  protected setAmount(amountMinor: bigint | null): void {
    const money =
      amountMinor === null ? undefined : { amountMinor: amountMinor.toString(), currency: this.currency() };
    this.valueChange.emit(money);
  }

  protected onFocusOut(event: FocusEvent): void {
    const host = event.currentTarget;
    const inside =
      host instanceof Node && event.relatedTarget instanceof Node && host.contains(event.relatedTarget);
    if (!inside) this.shown.leave();
  }
}
