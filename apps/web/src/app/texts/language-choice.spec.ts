import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts, TextField, Texts } from '@candela/web-ui';
import { LanguageChoice } from './language-choice.js';

@Component({
  imports: [TextField],
  template: `
    <h1>{{ t('shell.navigation.calls') }}</h1>
    <ui-text [label]="t('shell.product')" [(value)]="typed" />
  `,
})
class Page {
  protected readonly t = inject(Texts).t;
  readonly typed = signal('');
}

function forgetLanguage(): void {
  document.cookie = 'language=; Max-Age=0; Path=/';
}

async function page() {
  TestBed.configureTestingModule({ providers: [provideTexts()] });
  const choice = TestBed.inject(LanguageChoice);
  await choice.start();
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const heading = (): string => element.querySelector('h1')?.textContent ?? '';
  return { choice, fixture, element, heading };
}

describe('LanguageChoice', () => {
  beforeEach(forgetLanguage);
  afterAll(forgetLanguage);

  it('changes every text in place and keeps what was typed, the focus and the address', async () => {
    const { choice, fixture, element, heading } = await page();
    document.body.append(element);
    const box = element.querySelector('input');
    if (!box) throw new Error('No box to type in');
    box.focus();
    box.value = 'half a sentence';
    box.dispatchEvent(new Event('input'));
    const address = document.location.href;
    expect(heading()).toBe('Open calls');
    await choice.choose('fr');
    await fixture.whenStable();
    expect(heading()).toBe('Appels ouverts');
    expect(element.querySelector('input')).toBe(box);
    expect([box.value, fixture.componentInstance.typed()]).toEqual(['half a sentence', 'half a sentence']);
    expect(document.activeElement).toBe(box);
    expect(document.location.href).toBe(address);
    expect(document.documentElement.lang).toBe('fr');
    element.remove();
  });

  it('remembers the choice in a cookie and nothing else', async () => {
    const { choice } = await page();
    await choice.choose('fr');
    expect(document.cookie).toBe('language=fr');
    TestBed.resetTestingModule();
    const { heading } = await page();
    expect(heading()).toBe('Appels ouverts');
  });

  it('starts in the language of the browser', async () => {
    const languages = jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['es-CO', 'fr-CA', 'en']);
    const { heading } = await page();
    expect(heading()).toBe('Appels ouverts');
    languages.mockRestore();
  });
});
