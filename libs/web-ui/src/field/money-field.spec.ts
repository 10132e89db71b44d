import { TestBed } from '@angular/core/testing';
import en from '../../../../apps/web/src/i18n/ui/en.json';
import fr from '../../../../apps/web/src/i18n/ui/fr.json';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { MoneyField } from './money-field.js';

describe('MoneyField', () => {
  async function shown(amountMinor: bigint | null = null) {
    givenTexts(en, fr);
    const fixture = TestBed.createComponent(MoneyField);
    fixture.componentRef.setInput('label', 'Requested amount');
    fixture.componentRef.setInput('currency', 'CAD');
    fixture.componentRef.setInput('value', amountMinor);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const box = page.querySelector('input');
    if (!box) throw new Error('No box to type in');
    const type = async (text: string): Promise<void> => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const leave = async (): Promise<void> => {
      box.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
    };
    return { fixture, page, box, type, leave };
  }

  it('turns what is typed into minor units without touching the text', async () => {
    const { fixture, box, type } = await shown();
    await type('12500.5');
    expect(fixture.componentInstance.value()).toBe(1250050n);
    expect(box.value).toBe('12500.5');
  });

  it('writes the amount as the language does once the box is left', async () => {
    const { box, type, leave } = await shown();
    await type('12500.5');
    await leave();
    expect(box.value).toBe('12,500.50');
    nowIn('fr');
    await leave();
    expect(box.value).toBe('12\u00a0500,50');
  });

  it('keeps a text that is no amount when the language changes, and says so in that language', async () => {
    const { fixture, page, box, type, leave } = await shown(100n);
    await type('about a thousand');
    await leave();
    nowIn('fr');
    await fixture.whenStable();
    expect(box.value).toBe('about a thousand');
    expect(fixture.componentInstance.value()).toBeNull();
    expect(page.textContent).toContain('Entrez un montant en chiffres');
  });
});
