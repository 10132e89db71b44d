import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type FieldProblem, type FormAnswers, validateSection } from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import filesEn from '../../../../apps/web/src/i18n/files/en.json';
import formFr from '../../../../apps/web/src/i18n/form/fr.json';
import formEn from '../../../../apps/web/src/i18n/form/en.json';
import uiEn from '../../../../apps/web/src/i18n/ui/en.json';
import uiFr from '../../../../apps/web/src/i18n/ui/fr.json';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { FormSectionEditor } from './form-section.js';

const FORM = localInitiativesForm();
const EN = {
  ...uiEn,
  ...formEn,
  ui: { ...uiEn.ui, ...formEn.ui },
  error: { ...uiEn.error, ...formEn.error, ...filesEn.error },
};
const FR = {
  ...uiFr,
  ...formFr,
  ui: { ...uiFr.ui, ...formFr.ui },
  error: { ...uiFr.error, ...formFr.error },
};

/** A section on a page that gives every change back, as the apply page does. */
async function filledIn(section: string, start: FormAnswers = exampleAnswers('en')) {
  givenTexts(EN, FR);
  const fixture: ComponentFixture<FormSectionEditor> = TestBed.createComponent(FormSectionEditor);
  let answers = start;
  const set = (name: string, value: unknown): void => fixture.componentRef.setInput(name, value);
  set('form', FORM);
  set('section', section);
  set('answers', answers);
  fixture.componentInstance.answerChange.subscribe(({ question, value }) => {
    answers = { ...answers, [section]: { ...answers[section], [question]: value } };
    set('answers', answers);
  });
  document.body.append(fixture.nativeElement);
  // The editors of tables come after the rest.
  do await fixture.whenStable();
  while (fixture.nativeElement.querySelector('ui-skeleton'));
  await fixture.whenStable();
  const box = (id: string): HTMLInputElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`No field ${id}`);
    return found as HTMLInputElement;
  };
  return {
    fixture,
    page: fixture.nativeElement as HTMLElement,
    box,
    answer: (question: string): unknown => answers[section]?.[question],
    problems: (problems: readonly FieldProblem[]): void => set('problems', problems),
    check: (): void => set('problems', validateSection(FORM, section, answers, { mode: 'submit' })),
    type: async (id: string, text: string): Promise<void> => {
      box(id).value = text;
      box(id).dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    press: async (id: string, key: string): Promise<void> => {
      box(id).focus();
      box(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    },
    paste: async (id: string, text: string): Promise<void> => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: () => text } });
      box(id).dispatchEvent(event);
      await fixture.whenStable();
    },
    leave: async (id: string): Promise<void> => {
      box(id).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await fixture.whenStable();
    },
  };
}

describe('FormSectionEditor', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(FORM.ui.sections.map((section) => section.key))(
    'shows the answers of the section %s in its controls',
    async (key) => {
      const { page } = await filledIn(key);
      const controls = [...page.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      expect(
        controls.some((control) => (control.type === 'checkbox' ? control.checked : control.value !== '')),
      ).toBe(true);
      for (const control of controls) expect(control.labels?.length).toBeGreaterThan(0);
    },
  );

  it('shows a question as soon as an answer asks for it, and hides it again', async () => {
    const { page, box, fixture } = await filledIn('budget');
    const asked = (): boolean => document.getElementById('q-budget-otherPayee') !== null;
    expect(asked()).toBe(false);
    box('q-budget-accountInName-no').click();
    await fixture.whenStable();
    expect(asked()).toBe(true);
    box('q-budget-accountInName').click();
    await fixture.whenStable();
    expect(page.textContent).not.toContain('Who could receive the money');
  });

  it('works out totals, shares and limits of a budget while one types', async () => {
    const { page, type } = await filledIn('budget', {});
    await type('q-budget-lines-0-quantity', '10');
    await type('q-budget-lines-0-unitCost', '6,200.50');
    await type('q-budget-lines-0-requestedShareBp', '80');
    const outputs = [...page.querySelectorAll('output')].map((output) => output.textContent.trim());
    expect(outputs).toContain('$62,005.00');
    expect(outputs).toContain('$49,604.00');
    expect(page.textContent).toContain('Within the limits');
    await type('q-budget-lines-0-requestedShareBp', '10');
    expect(page.textContent).toContain('Below the minimum');
  });

  it('pastes rows from a spreadsheet and names what it could not read', async () => {
    const { page, answer, paste } = await filledIn('budget', {});
    await paste('q-budget-lines-0-unit', 'month\t10\t620\t100%\nday\tmany\t28.50\t75%');
    expect(answer('lines')).toEqual([
      {
        unit: 'month',
        quantity: 10,
        unitCost: { amountMinor: '62000', currency: 'CAD' },
        requestedShareBp: 10_000,
      },
      { unit: 'day', unitCost: { amountMinor: '2850', currency: 'CAD' }, requestedShareBp: 7500 },
    ]);
    expect(page.querySelector('.notice')?.textContent).toMatch(
      /2 rows were pasted.*Row 2, Quantity: “many”/s,
    );
  });

  it('loses no change when several come before the page has given the first one back', async () => {
    const { answer, box, fixture } = await filledIn('budget', {});
    const change = (id: string, text: string): void => {
      box(id).value = text;
      box(id).dispatchEvent(new Event('input'));
    };
    change('q-budget-lines-0-unit', 'month');
    change('q-budget-lines-0-quantity', '10');
    await fixture.whenStable();
    expect(answer('lines')).toEqual([{ unit: 'month', quantity: 10 }]);
  });

  it('goes down with Enter and adds a row at the end', async () => {
    const { answer, press, type } = await filledIn('budget', {});
    await type('q-budget-lines-0-quantity', '10');
    await press('q-budget-lines-0-quantity', 'Enter');
    expect(document.activeElement?.id).toBe('q-budget-lines-1-quantity');
    await press('q-budget-lines-1-quantity', 'ArrowUp');
    expect(document.activeElement?.id).toBe('q-budget-lines-0-quantity');
    expect(answer('lines')).toEqual([{ quantity: 10 }, {}]);
  });

  it('brings a row back that was removed by mistake', async () => {
    const { page, answer, fixture } = await filledIn('budget');
    const before = answer('lines');
    const press = async (words: RegExp): Promise<void> => {
      const button = [...page.querySelectorAll('button')].find((item) => words.test(item.textContent));
      button?.click();
      await fixture.whenStable();
    };
    await press(/Remove row 2/);
    expect(answer('lines')).not.toEqual(before);
    await press(/Undo/);
    expect(answer('lines')).toEqual(before);
  });

  it('says nothing of what is missing before it was asked to', async () => {
    const { page, leave } = await filledIn('need', {});
    await leave('q-need-context');
    expect(page.querySelectorAll('[aria-invalid]')).toHaveLength(0);
  });

  it('marks each field that is wrong after a check, and takes the mark away once it is right', async () => {
    const { page, box, check, type, fixture } = await filledIn('need', {});
    check();
    await fixture.whenStable();
    expect(page.querySelectorAll('[aria-invalid]').length).toBeGreaterThan(0);
    expect(box('q-need-context').getAttribute('aria-invalid')).toBe('true');
    await type('q-need-context', 'Radio stations are threatened.');
    expect(box('q-need-context').getAttribute('aria-invalid')).toBeNull();
  });

  it('marks the very cell that is wrong, in the language of the reader', async () => {
    const { page, box, check, fixture } = await filledIn('budget', {
      budget: { lines: [{ unit: 'month' }] },
    });
    check();
    nowIn('fr');
    await fixture.whenStable();
    expect(box('q-budget-lines-0-unitCost').getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('#q-budget-lines-0-unitCost-error')?.textContent).toBe(
      'Cette réponse est nécessaire.',
    );
  });

  it('shows what only the server can know until the answer is changed', async () => {
    const { page, problems, type, fixture } = await filledIn('need');
    problems([{ path: '/need/context', code: 'file.not-found', params: {} }]);
    await fixture.whenStable();
    expect(page.textContent).toContain('This file is not there any more.');
    await type('q-need-context', 'Changed.');
    expect(page.textContent).not.toContain('This file is not there any more.');
  });

  it('keeps half-typed text and the place when the language changes', async () => {
    const { box, type, fixture } = await filledIn('budget', {});
    await type('q-budget-lines-0-unitCost', 'about 100');
    box('q-budget-lines-0-unitCost').focus();
    nowIn('fr');
    await fixture.whenStable();
    expect(box('q-budget-lines-0-unitCost').value).toBe('about 100');
    expect(document.activeElement?.id).toBe('q-budget-lines-0-unitCost');
  });
});
