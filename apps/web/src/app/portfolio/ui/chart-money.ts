import { inject, Injectable } from '@angular/core';
import { formatMoney, type MoneyJson, minorDigits } from '@candela/contracts';
import { LanguageStore } from '@candela/web-ui';

/** Amounts for charts: floating point is good enough to draw, never to add up. */
@Injectable({ providedIn: 'root' })
export class ChartMoney {
  private readonly languages = inject(LanguageStore);

  /** How high the bar is, in units of the currency. */
  valueOf({ amountMinor, currency }: MoneyJson): number {
    return Number(amountMinor) / 10 ** minorDigits(currency);
  }

  /** Writes a value of a chart in whole units: "$101,817,500". */
  exactly(currency: string): (value: number) => string {
    const language = this.languages.language();
    return (value) => {
      const amountMinor = BigInt(Math.round(value)) * 10n ** BigInt(minorDigits(currency));
      return formatMoney(language, { amountMinor, currency }, { round: true });
    };
  }

  /** Writes a value in few characters: "$101.8M", "101,8 M$". */
  shortly(currency: string): (value: number) => string {
    const format = new Intl.NumberFormat(this.languages.locale(), {
      ...{ style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 },
    });
    return (value) => format.format(value);
  }
}
