import { inject, Injectable } from '@angular/core';
import {
  type Column,
  countryName,
  formatMoney,
  formatShare,
  isEmpty,
  type Money,
  moneyFromJson,
} from '@candela/contracts';
import { writeNumber } from '../field/read-number.js';
import { Dates } from '../format/dates.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { numberOf, textOf } from './read-answer.js';

/** Cells of tables as people read them. */
@Injectable({ providedIn: 'root' })
export class CellWords {
  private readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);
  private readonly dates = inject(Dates);

  /** A cell as people read it; a dash where there is nothing. */
  cell(column: Column, value: unknown): string {
    return isEmpty(value) ? '–' : this.written(column, value);
  }

  money(money: Money | undefined): string {
    return money ? formatMoney(this.languages.language(), money) : '–';
  }

  private written(column: Column, value: unknown): string {
    const language = this.languages.language();
    const number = numberOf(value);
    switch (column.kind) {
      case 'choice': {
        const choice = column.choices.find((item) => item.key === value);
        return choice ? this.texts.localized(choice.label) : textOf(value);
      }
      case 'country':
        return countryName(language, textOf(value));
      case 'scale': {
        const step = number === null ? undefined : column.steps[number - 1];
        return step ? `${number} · ${this.texts.localized(step)}` : '–';
      }
      case 'date':
        return this.dates.show(textOf(value), 'dateShort');
      case 'money':
        return this.money(moneyFromJson(value));
      case 'share':
        return number === null ? '–' : formatShare(language, number);
      case 'number':
        return number === null ? '–' : writeNumber(number, language);
      default:
        return textOf(value);
    }
  }
}
