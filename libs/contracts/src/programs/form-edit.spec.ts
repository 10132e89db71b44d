import fc from 'fast-check';
import { questionAt } from '../form/definition.js';
import { formDefinitionProblems } from '../form/definition-problems.js';
import { defineForm } from '../form/schema.js';
import { localInitiativesForm } from '../templates/local-initiatives.js';
import { applyFormEdit, type QuestionEdit, questionsDependingOn } from './form-edit.js';
import { type FormSource, shownForm } from './form-source.js';

const source: FormSource = {
  ui: localInitiativesForm().ui,
  hidden: [],
  essential: ['project/title', 'budget/lines', 'organization/legalStatus'],
};
const paths = source.ui.sections.flatMap((section) =>
  section.questions.map((question) => `${section.key}/${question.key}`),
);
const edited = (...questions: QuestionEdit[]) => applyFormEdit(source, { questions });
const codes = (...questions: QuestionEdit[]) =>
  edited(...questions).problems.map(({ path, code }) => [path, code]);

describe('an edit of a form', () => {
  it('changes words, limits and whether an answer is required', () => {
    const { source: after, problems } = applyFormEdit(source, {
      texts: [{ path: '/need/context/label', text: { en: ' What happens? ', fr: 'Que se passe-t-il?' } }],
      questions: [
        { path: 'need/context', maxWords: 100, required: false },
        { path: 'project/title', maxChars: 80 },
      ],
    });
    expect(problems).toEqual([]);
    expect(questionAt(after, 'need/context')).toMatchObject({
      maxWords: 100,
      required: false,
      label: { en: 'What happens?' },
    });
    expect(questionAt(after, 'project/title')).toMatchObject({ maxChars: 80, required: true });
  });

  it('hides an optional question, and the section with it when nothing else is left', () => {
    const { source: after } = edited(
      ...['indicators', 'sustainability', 'reviewTags', 'goalTags'].map((key) => ({
        path: `results/${key}`,
        hidden: true,
      })),
    );
    expect(shownForm(after).sections.map(({ key }) => key)).not.toContain('results');
    const back = applyFormEdit(after, { questions: [{ path: 'results/indicators', hidden: false }] }).source;
    expect(
      shownForm(back)
        .sections.find(({ key }) => key === 'results')
        ?.questions.map(({ key }) => key),
    ).toEqual(['indicators']);
  });

  it('hides a required question only when it stops being required', () => {
    expect(codes({ path: 'need/context', hidden: true })).toEqual([
      ['/need/context', 'form-edit.question-is-required'],
    ]);
    expect(codes({ path: 'need/context', hidden: true, required: false })).toEqual([]);
    const hidden = { path: 'results/indicators', hidden: true };
    expect(codes(hidden, { path: 'results/indicators', required: true })).toEqual([
      ['/results/indicators', 'form-edit.question-is-required'],
    ]);
  });

  it('leaves what the portal relies on in place', () => {
    for (const change of [{ required: false }, { hidden: true }, { choices: [] }]) {
      expect(codes({ path: 'organization/legalStatus', ...change })).toEqual([
        ['/organization/legalStatus', 'form-edit.question-is-essential'],
      ]);
    }
  });

  it('keeps the keys of choices and makes keys for new ones', () => {
    const kept = [{ key: 'gender', label: { en: 'Gender', fr: 'Genre' } }];
    const added = ['Égalité des chances for all', 'Égalité des chances for all', '2030'].map((en) => ({
      key: null,
      label: { en, fr: en },
    }));
    const question = questionAt(
      edited({ path: 'project/theme', choices: [...kept, ...added] }).source,
      'project/theme',
    );
    expect(question && 'choices' in question && question.choices.map(({ key }) => key)).toEqual([
      'gender',
      'egaliteDesChancesFor',
      'egaliteDesChancesFor2',
      'choice2030',
    ]);
  });

  it('does not take away a choice on which another question depends', () => {
    const choices = [{ key: 'yes', label: { en: 'Yes', fr: 'Oui' } }];
    expect(codes({ path: 'budget/accountInName', choices })).toEqual([
      ['/budget/accountInName/choices', 'form-edit.choice-in-use'],
    ]);
    expect(questionsDependingOn(source.ui, 'budget/accountInName')).toEqual(['budget/otherPayee']);
  });

  it('refuses what is not there: questions, texts, limits and choices', () => {
    const { problems, source: after } = applyFormEdit(source, {
      texts: [{ path: '/need/nothing/label', text: { en: 'a', fr: 'b' } }],
      questions: [
        { path: 'need/nothing', required: true },
        { path: 'project/title', maxWords: 5 },
        { path: 'need/context', choices: [] },
        { path: 'project/theme', choices: [{ key: 'unheardOf', label: { en: 'a', fr: 'b' } }] },
      ],
    });
    expect(problems.map(({ code }) => code)).toEqual([
      'form-edit.path-unknown',
      'form-edit.limit-unknown',
      'form-edit.choices-are-fixed',
      'form-edit.choice-unknown',
      'form-edit.path-unknown',
    ]);
    expect(after.ui.sections[0]?.questions[0]).toEqual(source.ui.sections[0]?.questions[0]);
  });

  it('refuses texts that are too long for their place', () => {
    const long = 'x'.repeat(301);
    expect(
      applyFormEdit(source, { texts: [{ path: '/project/title/label', text: { en: long, fr: 'b' } }] })
        .problems,
    ).toEqual([{ path: '/project/title/label', code: 'form-edit.text-too-long', params: { max: 300 } }]);
  });

  it('never changes which questions there are, nor their kinds, whatever is asked of it', () => {
    const shape = ({ ui }: FormSource) =>
      ui.sections.map(({ key, questions }) => [key, questions.map((one) => [one.key, one.kind])]);
    const edit = fc.record<QuestionEdit>(
      {
        path: fc.constantFrom(...paths, 'nowhere/atAll'),
        required: fc.boolean(),
        hidden: fc.boolean(),
        maxWords: fc.integer({ min: 1, max: 500 }),
        maxChars: fc.integer({ min: 1, max: 500 }),
      },
      { requiredKeys: ['path'] },
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (questions) => {
        const after = applyFormEdit(source, { questions }).source;
        expect(shape(after)).toEqual(shape(source));
        for (const path of after.hidden) expect(questionAt(after, path)?.required).toBe(false);
        const problems = formDefinitionProblems(defineForm(shownForm(after)));
        expect(problems.filter(({ code }) => code !== 'definition.reference-unknown')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
