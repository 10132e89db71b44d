import { TestBed } from '@angular/core/testing';
import en from '../../../../apps/web/src/i18n/ui/en.json';
import fr from '../../../../apps/web/src/i18n/ui/fr.json';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { LongTextField } from './long-text-field.js';

describe('LongTextField', () => {
  async function shown() {
    givenTexts(en, fr);
    const fixture = TestBed.createComponent(LongTextField);
    fixture.componentRef.setInput('label', 'Context');
    fixture.componentRef.setInput('maxWords', 5);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const box = page.querySelector('textarea');
    if (!box) throw new Error('No text to write in');
    const type = async (text: string): Promise<void> => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const counter = (): string => page.querySelector('.counter')?.textContent.trim() ?? '';
    return { fixture, page, box, type, counter };
  }

  it('counts words down while one types, and says how many are too many', async () => {
    const { type, counter } = await shown();
    expect(counter()).toBe('5 words left');
    await type('L’eau, la terre');
    expect(counter()).toBe('2 words left');
    await type('one two three four five six');
    expect(counter()).toBe('1 word too many');
  });

  it('swallows no key past the limit', async () => {
    const { fixture, type } = await shown();
    await type('one two three four five six');
    expect(fixture.componentInstance.value()).toBe('one two three four five six');
  });

  it('keeps what was typed when the language changes', async () => {
    const { fixture, box, type, counter } = await shown();
    await type('three words here');
    nowIn('fr');
    await fixture.whenStable();
    expect(box.value).toBe('three words here');
    expect(counter()).toBe('Il reste 2 mots');
  });

  it('names what is wrong to assistive technology', async () => {
    const { fixture, page, box } = await shown();
    fixture.componentRef.setInput('error', 'This answer is needed.');
    await fixture.whenStable();
    const described = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => page.querySelector(`#${id}`));
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(described[0]?.textContent).toContain('This answer is needed.');
  });
});
