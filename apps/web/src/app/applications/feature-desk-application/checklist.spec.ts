import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTexts } from '@candela/web-ui';
import { Catalogues } from '../../texts/catalogues.js';
import { LanguageChoice } from '../../texts/language-choice.js';
import { DeskApi } from '../data/desk-api.js';
import type { Screening } from '../data/views.js';
import { Checklist } from './checklist.js';

type Keys = Screening['checks']['items'][number]['key'];
const KEYS: readonly Keys[] = ['civilSociety', 'amount', 'dates'];

function listOf(version: number): Screening['checks'] {
  const items = KEYS.map((key) => ({
    ...{ key, answer: null, note: '', checkedAt: null, checkedBy: null },
  }));
  return { version, items };
}

/** A checklist, and the versions that it names to the server. */
async function checklist(): Promise<{ fixture: ComponentFixture<Checklist>; named: number[] }> {
  const named: number[] = [];
  const api: Pick<DeskApi, 'checkEligibility'> = {
    checkEligibility: ({ version }) => {
      named.push(version);
      return Promise.resolve(version + 1);
    },
  };
  TestBed.configureTestingModule({ providers: [provideTexts(), { provide: DeskApi, useValue: api }] });
  await TestBed.inject(LanguageChoice).start();
  await TestBed.inject(Catalogues).need('deskApplications');
  const fixture = TestBed.createComponent(Checklist);
  fixture.componentRef.setInput('applicationId', 'one');
  fixture.componentRef.setInput('mayCheck', true);
  fixture.componentRef.setInput('checks', listOf(0));
  await fixture.whenStable();
  return { fixture, named };
}

async function sayYes({ fixture }: { fixture: ComponentFixture<Checklist> }, key: Keys): Promise<void> {
  const element = fixture.nativeElement as HTMLElement;
  element.querySelector<HTMLInputElement>(`#check-${key}-yes`)?.click();
  await fixture.whenStable();
}

describe('the checklist of a screening', () => {
  it('takes no list that was read before the last answer for a colleague’s', async () => {
    const shown = await checklist();
    await sayYes(shown, KEYS[0]!);
    await sayYes(shown, KEYS[1]!);
    shown.fixture.componentRef.setInput('checks', listOf(1));
    await shown.fixture.whenStable();
    await sayYes(shown, KEYS[2]!);
    expect(shown.named).toEqual([0, 1, 2]);
  });

  it('goes on from what a colleague has answered, and from the list of another application', async () => {
    const shown = await checklist();
    shown.fixture.componentRef.setInput('checks', listOf(5));
    await shown.fixture.whenStable();
    await sayYes(shown, KEYS[0]!);
    shown.fixture.componentRef.setInput('applicationId', 'another');
    shown.fixture.componentRef.setInput('checks', listOf(0));
    await shown.fixture.whenStable();
    await sayYes(shown, KEYS[1]!);
    expect(shown.named).toEqual([5, 0]);
  });
});
