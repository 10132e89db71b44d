import {
  CONFIDENTIAL_MARKER,
  joinAnswers,
  protectionOf,
  splitAnswers,
  VAULT_MARKER,
} from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { disclosed } from './disclosure.js';

describe('what a reader gets of the answers', () => {
  const form = localInitiativesForm();
  const answers = exampleAnswers('en');
  const parts = splitAnswers(form, answers);

  it('is all of them, or markers where there are answers that are not for the reader', () => {
    const everything = disclosed(form, answers, { ordinary: true, confidential: true, vault: true });
    expect(everything).toEqual(answers);
    const outside = disclosed(form, answers, { ordinary: true, confidential: false, vault: false });
    for (const section of form.ui.sections) {
      for (const question of section.questions) {
        const given = answers[section.key]?.[question.key];
        const got = outside[section.key]?.[question.key];
        const marker = { ordinary: given, confidential: CONFIDENTIAL_MARKER, vault: VAULT_MARKER }[
          protectionOf(question)
        ];
        expect(got).toEqual(given === undefined ? undefined : marker);
      }
    }
  });

  it('holds no word of a withheld answer', () => {
    const text = JSON.stringify(
      disclosed(form, answers, { ordinary: true, confidential: false, vault: false }),
    );
    const words = JSON.stringify(joinAnswers(parts.confidential, parts.vault)).match(/[\p{L}\d]{9,}/gu) ?? [];
    const elsewhere = JSON.stringify([
      parts.ordinary,
      form.ui.sections.map(({ questions }) => questions.map(({ key }) => key)),
    ]);
    const telling = words.filter((word) => !elsewhere.includes(word) && word !== 'confidential');
    expect(telling.length).toBeGreaterThan(20);
    for (const word of telling) expect(text).not.toContain(word);
  });

  it('leaves out answers to questions that the form does not know, and shows no marker for an empty answer', () => {
    const given = { organization: { name: '  ', nonsense: 'x' }, elsewhere: { a: 1 } };
    expect(disclosed(form, given, { ordinary: true, confidential: true, vault: false })).toEqual({
      organization: {},
      elsewhere: {},
    });
  });
});
