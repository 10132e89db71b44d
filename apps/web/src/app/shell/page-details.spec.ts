import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { provideTexts } from '@candela/web-ui';
import { LanguageChoice } from '../texts/language-choice.js';
import { PageDetails } from './page-details.js';

@Component({ template: '' })
class Page {}

async function shell() {
  TestBed.configureTestingModule({
    providers: [
      provideTexts(),
      { provide: TitleStrategy, useExisting: PageDetails },
      provideRouter([
        { path: 'calls', component: Page, title: 'shell.navigation.calls' },
        {
          path: 'applications',
          component: Page,
          title: 'shell.navigation.applications',
          data: { neutral: true },
        },
      ]),
    ],
  });
  await TestBed.inject(LanguageChoice).start();
  const router = TestBed.inject(Router);
  const details = TestBed.inject(PageDetails);
  const titleAt = async (url: string): Promise<string> => {
    await router.navigateByUrl(url);
    TestBed.tick();
    return document.title;
  };
  return { details, titleAt };
}

describe('PageDetails', () => {
  it('names a public page in the title of the tab', async () => {
    const { details, titleAt } = await shell();
    expect(await titleAt('/calls')).toBe('Open calls · Candela');
    details.name.set('Local initiatives in Zambia');
    TestBed.tick();
    expect(document.title).toBe('Local initiatives in Zambia · Candela');
  });

  it('says nothing in the title of a neutral page, whatever the page calls itself', async () => {
    const { details, titleAt } = await shell();
    expect(await titleAt('/applications')).toBe('Documents');
    details.name.set('Her land, her voice');
    TestBed.tick();
    expect(document.title).toBe('Documents');
  });

  it('forgets the name and the date of a page that was left, but not when only a filter changes', async () => {
    const { details, titleAt } = await shell();
    await titleAt('/calls');
    details.name.set('A call');
    details.modifiedAt.set('2026-11-01');
    expect(await titleAt('/calls?country=ZM')).toBe('A call · Candela');
    await titleAt('/applications');
    expect(await titleAt('/calls')).toBe('Open calls · Candela');
    expect(details.modifiedAt()).toBeNull();
  });
});
