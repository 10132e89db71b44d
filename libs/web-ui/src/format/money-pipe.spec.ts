import { TestBed } from '@angular/core/testing';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { MoneyPipe } from './money-pipe.js';

describe('MoneyPipe', () => {
  const pipe = (): MoneyPipe => TestBed.runInInjectionContext(() => new MoneyPipe());

  it('writes money as the language does, from JSON and from exact amounts', () => {
    givenTexts({});
    const money = pipe();
    expect(money.transform({ amountMinor: '1250050', currency: 'CAD' })).toBe('$12,500.50');
    expect(money.transform({ amountMinor: 1250000n, currency: 'CAD' }, true)).toBe('$12,500');
    nowIn('fr');
    expect(money.transform({ amountMinor: '1250050', currency: 'CAD' })).toBe('12\u00a0500,50\u00a0$');
  });

  it('keeps every digit of amounts that a float would round', () => {
    givenTexts({});
    expect(pipe().transform({ amountMinor: '900719925474099', currency: 'CAD' })).toBe(
      '$9,007,199,254,740.99',
    );
  });

  it('writes nothing where there is no amount', () => {
    givenTexts({});
    expect(pipe().transform(null)).toBe('');
  });
});
