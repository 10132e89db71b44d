import { missingTranslations } from '../form/missing-translations.js';
import { localInitiativesForm } from '../templates/local-initiatives.js';
import { formTexts, withFormText } from './form-texts.js';

const { ui } = localInitiativesForm();
const pair = { en: 'New words', fr: 'Nouveaux mots' };

describe('the texts of a form', () => {
  it('are listed each once, with sections, choices, columns and statements', () => {
    const paths = formTexts(ui).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/project/title',
        '/project/intro',
        '/project/title/label',
        '/project/theme/choices/gender/label',
        '/activities/plan/columns/output/label',
        '/declarations/statements/statements/nonViolence/text',
        '/people/beneficiaries/ageBands/under18/label',
      ]),
    );
  });

  it('can each be exchanged, and nothing else changes', () => {
    for (const { path } of formTexts(ui)) {
      const changed = withFormText(ui, path, pair);
      expect(
        changed &&
          formTexts(changed)
            .filter(({ text }) => text?.en === pair.en)
            .map((text) => text.path),
      ).toEqual([path]);
    }
  });

  it('are named as the report of missing translations names them', () => {
    for (const { path, optional } of formTexts(ui)) {
      const blank = withFormText(ui, path, { en: 'Only English', fr: ' ' });
      const missing = blank ? missingTranslations({ ui: blank }) : [];
      expect({ path, optional, missing }).toEqual({ path, optional, missing: [{ path, language: 'fr' }] });
    }
  });

  it('are taken away only where they are optional', () => {
    expect(withFormText(ui, '/project/title/label', null)).toBeUndefined();
    const without = withFormText(ui, '/project/title/help', null);
    expect(
      without && formTexts(without).find(({ path }) => path === '/project/title/help')?.text,
    ).toBeUndefined();
  });

  it.each([
    '',
    '/',
    '/nowhere/title',
    '/project/title/kind',
    '/project/title/choices/x/label',
    '/project/theme/choices/none/label',
    '/project/theme/choices/gender/why',
    '/project/constructor',
    '/activities/plan/columns/start/min',
  ])('do not include %p', (path) => {
    expect(withFormText(ui, path, pair)).toBeUndefined();
  });
});
