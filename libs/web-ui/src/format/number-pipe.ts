import { inject, Pipe, type PipeTransform } from '@angular/core';
import { LanguageStore } from '../text/language-store.js';

/** `3105 | uiNumber`: a number with the reader's separators. Impure because it follows the language switch. */
@Pipe({ name: 'uiNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly languages = inject(LanguageStore);

  transform(value: number | bigint | null | undefined, decimalsMax = 2): string {
    if (value === null || value === undefined) return '';
    return new Intl.NumberFormat(this.languages.locale(), { maximumFractionDigits: decimalsMax }).format(
      value,
    );
  }
}
