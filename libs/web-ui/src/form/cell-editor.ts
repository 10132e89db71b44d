import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { type Column, countryOptions, sameAnswer } from '@candela/contracts';
import { typedText } from '../field/typed-text.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { readCell, writeCell } from './cell-text.js';
import { textOf } from './read-answer.js';

interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** One cell of a grid: a bare control as its column wants it, with its name and its error. */
@Component({
  selector: 'ui-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cell-editor.html',
  styleUrl: './cell-editor.css',
})
export class CellEditor {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);

  readonly column = input.required<Column>();
  readonly value = model.required<unknown>();
  /** Id of the control; what error summaries link to. */
  readonly cellId = input.required<string>();
  /** What the row is called, for the name of the control: "Row 2", "Women". */
  readonly rowName = input.required<string>();
  readonly currency = input.required<string>();
  readonly error = input<string | null>(null);
  readonly disabled = input(false);
  /** Stands in the empty box: what counts where nothing is typed. */
  readonly placeholder = input('');

  private readonly wasLeft = signal(false);

  protected readonly typed = typedText(
    this.value,
    (text, language) => readCell(this.column(), text, language, this.currency()),
    (value, language) => writeCell(this.column(), value, language, this.currency()),
    sameAnswer,
  );

  protected readonly text = computed(() => textOf(this.value()));
  protected readonly step = computed(() => (typeof this.value() === 'number' ? String(this.value()) : ''));
  protected readonly choices = computed<readonly CellChoice[]>(() => {
    const column = this.column();
    if (column.kind === 'choice') {
      return column.choices.map(({ key, label }) => ({ value: key, label: this.texts.localized(label) }));
    }
    if (column.kind !== 'country') return [];
    const options = countryOptions(this.languages.language(), column.countries);
    return options.map(({ code, name }) => ({ value: code, label: name }));
  });

  protected readonly shownError = computed(() => {
    const refusal = this.typedKind() ? this.typed.refusal() : null;
    // i18n-keys: error.number.* error.money.*
    return refusal && this.wasLeft() ? this.texts.t(`error.${refusal}`) : this.error();
  });

  protected leave(): void {
    this.wasLeft.set(true);
    if (this.typedKind()) this.typed.settle();
  }

  /** One line of text stays one line, however it wraps: pasted line breaks become spaces. */
  protected setLine(text: string): void {
    this.value.set(text.replace(/\s*[\r\n]+\s*/g, ' '));
  }

  protected setStep(step: string): void {
    this.value.set(step === '' ? null : Number(step));
  }

  /** Whether the value is not the text in the box but what the text reads as. */
  private typedKind(): boolean {
    return ['number', 'money', 'share'].includes(this.column().kind);
  }
}
