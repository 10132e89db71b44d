import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTexts } from '@candela/web-ui';
import { Catalogues } from '../../texts/catalogues.js';
import { LanguageChoice } from '../../texts/language-choice.js';
import { DeskApi } from '../data/desk-api.js';
import type { Screening } from '../data/views.js';
import { Checklist } from './checklist.js';

type Keys = Screening['checks']['items'][number]['key'];
const KEYS: readonly Keys[] = ['civilSociety', 'amount', 'dates'];

type Said = Partial<Record<Keys, 'yes' | 'no'>>;

function listOf(version: number, said: Said = {}): Screening['checks'] {
  const items = KEYS.map((key) => ({
    ...{ key, answer: said[key] ?? null, note: '', checkedAt: null, checkedBy: null },
  }));
  return { version, items };
}

/** A checklist, and the versions that it names to the server, which keeps every answer unless `keeps` says otherwise. */
async function checklist(
  keeps: (version: number) => Promise<number> = (version) => Promise.resolve(version + 1),
): Promise<{ fixture: ComponentFixture<Checklist>; named: number[] }> {
  const named: number[] = [];
  const api: Pick<DeskApi, 'checkEligibility'> = {
    checkEligibility: ({ version }) => {
      named.push(version);
      return keeps(version);
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

/** What is marked, point by point. */
function marked({ fixture }: { fixture: ComponentFixture<Checklist> }): Said {
  const element = fixture.nativeElement as HTMLElement;
  const inputs = [...element.querySelectorAll<HTMLInputElement>('input:checked')];
  return Object.fromEntries(inputs.map(({ name, value }) => [name.replace('check-', ''), value])) as Said;
}

describe('the checklist of a screening', () => {
  it('keeps the mark where it was put, also when a list comes late that was read before', async () => {
    const shown = await checklist();
    await sayYes(shown, KEYS[0]!);
    await sayYes(shown, KEYS[1]!);
    const both = { [KEYS[0]!]: 'yes', [KEYS[1]!]: 'yes' };
    expect(marked(shown)).toEqual(both);
    for (const came of [listOf(2, both), listOf(1, { [KEYS[0]!]: 'yes' })]) {
      shown.fixture.componentRef.setInput('checks', came);
      await shown.fixture.whenStable();
      expect(marked(shown)).toEqual(both);
    }
  });

  it('takes the mark back where the answer was not kept', async () => {
    const refused = Promise.withResolvers<number>();
    const shown = await checklist(() => refused.promise);
    await sayYes(shown, KEYS[0]!);
    expect(marked(shown)).toEqual({ [KEYS[0]!]: 'yes' });
    refused.reject(new Error('The line is bad.'));
    await new Promise((later) => setTimeout(later));
    await shown.fixture.whenStable();
    expect(marked(shown)).toEqual({});
  });

  it('says of each point from the beginning who checked it, so that nothing moves under the pointer', async () => {
    const shown = await checklist();
    const element = shown.fixture.nativeElement as HTMLElement;
    expect(element.querySelectorAll('.checked-by')).toHaveLength(KEYS.length);
    expect(element.querySelector('.checked-by')?.textContent).toContain('Not checked');
  });

  it('takes no list that was read before the last answer for a colleague’s', async () => {
    const shown = await checklist();
    await sayYes(shown, KEYS[0]!);
    await sayYes(shown, KEYS[1]!);
    shown.fixture.componentRef.setInput('checks', listOf(1));
    await shown.fixture.whenStable();
    await sayYes(shown, KEYS[2]!);
    expect(shown.named).toEqual([0, 1, 2]);
  });

  it('goes on from what a colleague has answered', async () => {
    const shown = await checklist();
    shown.fixture.componentRef.setInput('checks', listOf(5));
    await shown.fixture.whenStable();
    await sayYes(shown, KEYS[0]!);
    expect(shown.named).toEqual([5]);
  });

  it('keeps what was answered also when the page is left meanwhile', async () => {
    const first = Promise.withResolvers<number>();
    const shown = await checklist((version) =>
      version === 0 ? first.promise : Promise.resolve(version + 1),
    );
    await sayYes(shown, KEYS[0]!);
    await sayYes(shown, KEYS[1]!);
    shown.fixture.destroy();
    first.resolve(1);
    await new Promise((later) => setTimeout(later));
    expect(shown.named).toEqual([0, 1]);
  });
});
