import { inject, Pipe, type PipeTransform } from '@angular/core';
import { formatMoney, type Money, type MoneyJson } from '@candela/contracts';
import { LanguageStore } from '../text/language-store.js';

/**
 * `money | uiMoney`: "$12,500.50" or "12 500,50 $", from money as the API sends it or as it is computed with.
 * `money | uiMoney: true` leaves decimals out where they are all zero. Impure because it follows the language switch.
 */
@Pipe({ name: 'uiMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly languages = inject(LanguageStore);

  transform(money: Money | MoneyJson | null | undefined, round = false): string {
    if (!money) return '';
    const exact = { amountMinor: BigInt(money.amountMinor), currency: money.currency };
    return formatMoney(this.languages.language(), exact, { round });
  }
}
