import fc from 'fast-check';
import { visibleQuestions } from '../form/conditions.js';
import { exampleAnswers, localInitiativesForm } from '../templates/index.js';
import { formForSection } from './form-for-section.js';

describe('the form of one section’s page', () => {
  const form = localInitiativesForm();
  const answers = exampleAnswers('en');
  const keys = form.ui.sections.map(({ key }) => key);

  it('shows the same questions as the whole form, whatever was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.subarray(keys), fc.boolean(), (key, answered, own) => {
        const given = Object.fromEntries(
          [...answered, ...(own ? [key] : [])].map((section) => [section, answers[section]]),
        );
        const shown = (whole: typeof form | ReturnType<typeof formForSection>) =>
          visibleQuestions(whole, key, given).map((question) => question.key);
        expect(shown(formForSection(form, key))).toEqual(shown(form));
      }),
    );
  });

  it('carries the questions of earlier sections that conditions look at, through several steps, and no others', () => {
    const question = (key: string, visibleWhen?: object) => ({
      key,
      kind: 'choice',
      required: false,
      label: { en: key, fr: key },
      choices: [{ key: 'yes', label: { en: 'Yes', fr: 'Oui' } }],
      ...(visibleWhen ? { visibleWhen } : {}),
    });
    const section = (key: string, questions: object[]) => ({ key, title: { en: key, fr: key }, questions });
    const chained = {
      ui: {
        currency: 'CAD',
        sections: [
          section('a', [question('x'), question('y')]),
          section('b', [question('z', { question: 'a/x', equals: 'yes' }), question('w')]),
          section('c', [question('v', { any: [{ not: { question: 'b/z', answered: true } }] })]),
        ],
      },
    } as unknown as typeof form;
    const reduced = formForSection(chained, 'c').ui.sections.map(({ key, questions }) => [
      key,
      questions.map((one) => one.key),
    ]);
    expect(reduced).toEqual([
      ['a', ['x']],
      ['b', ['z']],
      ['c', ['v']],
    ]);
  });
});
