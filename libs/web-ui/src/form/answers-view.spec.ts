import { TestBed } from '@angular/core/testing';
import { CONFIDENTIAL_MARKER, type FormAnswers, VAULT_MARKER } from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import formEn from '../../../../apps/web/src/i18n/form/en.json';
import uiEn from '../../../../apps/web/src/i18n/ui/en.json';
import { givenTexts } from '../testing/in-language.js';
import { AnswersView } from './answers-view.js';

const FORM = localInitiativesForm();
const EN = {
  ...uiEn,
  ...formEn,
  ui: { ...uiEn.ui, ...formEn.ui },
  error: { ...uiEn.error, ...formEn.error },
};

async function read(answers: FormAnswers): Promise<HTMLElement> {
  givenTexts(EN);
  const fixture = TestBed.createComponent(AnswersView);
  fixture.componentRef.setInput('form', FORM);
  fixture.componentRef.setInput('answers', answers);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('AnswersView', () => {
  it('shows every text of a complete application', async () => {
    const answers = exampleAnswers('en');
    const page = await read(answers);
    const texts = Object.values(answers).flatMap((section) =>
      Object.values(section ?? {}).filter(
        (value): value is string => typeof value === 'string' && value.includes(' '),
      ),
    );
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(page.textContent).toContain(text);
    expect(page.textContent).toContain('$30,570.00');
  });

  it('says where an answer is that the reader does not get', async () => {
    const page = await read({
      contact: { contact: VAULT_MARKER },
      risks: { visibility: CONFIDENTIAL_MARKER },
    });
    expect(page.textContent).toContain('Kept in the identity vault');
    expect(page.textContent).toContain('For the assigned team only');
  });

  it('says that a question was not answered', async () => {
    const page = await read({ need: { context: '' } });
    expect(page.querySelector('#section-need')?.textContent).toContain('No answer');
  });
});
