import fc from 'fast-check';
import { localInitiativesForm } from '../templates/local-initiatives.js';
import type { FormAnswers } from './answers.js';
import { questionAt } from './definition.js';
import { joinAnswers, protectionOf, splitAnswers } from './split-answers.js';

const form = localInitiativesForm();
const paths = form.ui.sections.flatMap((section) =>
  section.questions.map((question) => [section.key, question.key] as const),
);
const path = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...paths) },
  { weight: 1, arbitrary: fc.tuple(fc.string(), fc.string()) },
);
const answers: fc.Arbitrary<FormAnswers> = fc
  .array(fc.tuple(path, fc.string()), { maxLength: 30 })
  .map((entries) =>
    joinAnswers(
      ...entries.map(([[section, question], value]) =>
        Object.fromEntries([[section, Object.fromEntries([[question, value]])]]),
      ),
    ),
  );

describe('splitting answers by how they must be kept', () => {
  it('puts each answer into exactly one part, the one its question asks for', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const parts = splitAnswers(form, given);
        for (const [protection, part] of Object.entries(parts)) {
          for (const [section, values] of Object.entries(part)) {
            for (const key of Object.keys(values ?? {})) {
              const question = questionAt(form, `${section}/${key}`);
              expect(protection).toBe(question ? protectionOf(question) : 'vault');
            }
          }
        }
      }),
    );
  });

  it('is undone by joining', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { ordinary, confidential, vault } = splitAnswers(form, given);
        expect(joinAnswers(vault, ordinary, confidential)).toEqual(given);
      }),
    );
  });

  it('keeps what it does not know in the vault', () => {
    const parts = splitAnswers(form, { project: { nickname: 'canary' }, other: { x: 1 } });
    expect(parts.vault).toEqual({ project: { nickname: 'canary' }, other: { x: 1 } });
    expect([parts.ordinary, parts.confidential]).toEqual([{}, {}]);
  });

  it('lets the later part win', () => {
    expect(joinAnswers({ a: { x: 1, y: 1 } }, { a: { y: 2 } })).toEqual({ a: { x: 1, y: 2 } });
  });
});
