import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@candela/web-ui';
import { Catalogues } from '../../texts/catalogues.js';
import { LanguageChoice } from '../../texts/language-choice.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication, Screening } from '../data/views.js';
import { ScreeningTab } from './screening-tab.js';
import { ShownApplication } from './shown-application.js';

/** Nothing is checked yet in a list of this version. */
function screeningOf(version: number): Screening {
  const item = { key: 'amount', answer: null, note: '', checkedAt: null, checkedBy: null };
  return { verdict: null, requests: [], checks: { version, items: [item] } } as unknown as Screening;
}

function applicationOf(id: string): DeskApplication {
  const allowedActions = [{ action: 'application.find-eligible', enabled: false, reason: null }];
  return { id, state: 'screening', allowedActions } as unknown as DeskApplication;
}

describe('the screening of an application', () => {
  it('keeps answers for the application they were given for, also when the page goes on to another', async () => {
    const first = Promise.withResolvers<number>();
    const kept: { id: string; version: number }[] = [];
    const api: Pick<DeskApi, 'application' | 'screening' | 'checkEligibility'> = {
      application: (id) => Promise.resolve(applicationOf(id)),
      screening: (id) => Promise.resolve(screeningOf(id === 'one' ? 5 : 0)),
      checkEligibility: ({ id, version }) => {
        kept.push({ id, version });
        return id === 'one' && version === 5 ? first.promise : Promise.resolve(version + 1);
      },
    };
    const providers = [provideTexts(), ShownApplication, { provide: DeskApi, useValue: api }];
    TestBed.configureTestingModule({ providers });
    await TestBed.inject(LanguageChoice).start();
    await TestBed.inject(Catalogues).need('deskApplications');
    const fixture = TestBed.createComponent(ScreeningTab);
    const comeTo = async (id: string, version: number): Promise<void> => {
      TestBed.inject(ShownApplication).show(applicationOf(id));
      fixture.componentRef.setInput('id', id);
      fixture.componentRef.setInput('screening', screeningOf(version));
      await fixture.whenStable();
    };
    const say = async (answer: string): Promise<void> => {
      (fixture.nativeElement as HTMLElement)
        .querySelector<HTMLInputElement>(`#check-amount-${answer}`)
        ?.click();
      await fixture.whenStable();
    };

    await comeTo('one', 5);
    await say('yes');
    await say('no');
    await comeTo('another', 0);
    expect((fixture.nativeElement as HTMLElement).querySelector('input:checked')).toBeNull();
    await say('yes');
    first.resolve(6);
    await new Promise((later) => setTimeout(later));
    expect(kept).toEqual([
      { id: 'one', version: 5 },
      { id: 'another', version: 0 },
      { id: 'one', version: 6 },
    ]);
  });
});
