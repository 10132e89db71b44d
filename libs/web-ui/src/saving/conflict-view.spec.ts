import { TestBed } from '@angular/core/testing';
import en from '../../../../apps/web/src/i18n/ui/en.json';
import { givenTexts } from '../testing/in-language.js';
import { ConflictView } from './conflict-view.js';

describe('ConflictView', () => {
  async function shown() {
    givenTexts(en);
    const fixture = TestBed.createComponent(ConflictView);
    fixture.componentRef.setInput('question', 'Context and problem');
    fixture.componentRef.setInput('yours', 'We are threatened because of land and water.');
    fixture.componentRef.setInput('theirs', 'We are threatened because of land.');
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const press = async (words: string): Promise<void> => {
      const button = [...page.querySelectorAll('button')].find((item) => item.textContent.trim() === words);
      if (!button) throw new Error(`No button "${words}"`);
      button.click();
      await fixture.whenStable();
    };
    return { fixture, page, press, view: fixture.componentInstance };
  }

  it('shows both texts in full and marks what differs', async () => {
    const { page } = await shown();
    const texts = [...page.querySelectorAll('.typed')].map((text) => text.textContent.trim());
    expect(texts).toEqual([
      'We are threatened because of land and water.',
      'We are threatened because of land.',
    ]);
    expect(page.querySelectorAll('mark').length).toBeGreaterThan(0);
  });

  it('lets the person keep one side or the other', async () => {
    const { press, view } = await shown();
    const chosen: string[] = [];
    view.keepYours.subscribe(() => chosen.push('yours'));
    view.takeTheirs.subscribe(() => chosen.push('theirs'));
    await press('Keep mine');
    await press('Take theirs');
    expect(chosen).toEqual(['yours', 'theirs']);
  });

  it('starts a merged text with every word of both', async () => {
    const { page, press, view } = await shown();
    let merged = '';
    view.merged.subscribe((text) => (merged = text));
    await press('Write one out of both');
    const box = page.querySelector('textarea');
    if (!box) throw new Error('No text to write in');
    expect(box.value).toContain('land and water.');
    expect(box.value).toContain('because of land.');
    box.value = 'Threats because of land and water.';
    box.dispatchEvent(new Event('input'));
    await press('Save this version');
    expect(merged).toBe('Threats because of land and water.');
  });
});
