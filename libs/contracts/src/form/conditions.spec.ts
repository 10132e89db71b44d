import { holds, questionsIn, visibleAnswers, visibleQuestions, visibleSections } from './conditions.js';
import type { Condition } from './conditions.js';
import type { FormUi, Question } from './definition.js';

const label = { en: 'Question', fr: 'Question' };
const yesNo = ['yes', 'no'].map((key) => ({ key, label }));

function choice(key: string, visibleWhen?: Condition): Question {
  return { key, kind: 'choice', choices: yesNo, label, required: false, visibleWhen };
}

const form: FormUi = {
  ui: {
    currency: 'CAD',
    sections: [
      {
        key: 'first',
        title: label,
        questions: [choice('a'), choice('b', { question: 'first/a', equals: 'yes' })],
      },
      { key: 'second', title: label, questions: [choice('c', { question: 'first/b', equals: 'yes' })] },
    ],
  },
};

describe('a condition', () => {
  const answers = { s: { one: 'a', many: ['a', 'b'], count: 3, blank: ' ', flag: true } };

  it.each<[Condition, boolean]>([
    [{ question: 's/one', equals: 'a' }, true],
    [{ question: 's/one', equals: 'b' }, false],
    [{ question: 's/many', equals: 'b' }, true],
    [{ question: 's/count', in: [1, 2, 3] }, true],
    [{ question: 's/count', equals: '3' }, false],
    [{ question: 's/flag', equals: true }, true],
    [{ question: 's/blank', answered: true }, false],
    [{ question: 's/one', answered: true }, true],
    [{ question: 's/none', equals: 'a' }, false],
    [{ question: 's/constructor', answered: true }, false],
    [{ question: 'toString/name', answered: true }, false],
    [{ not: { question: 's/one', equals: 'a' } }, false],
    [
      {
        all: [
          { question: 's/one', equals: 'a' },
          { question: 's/count', equals: 3 },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { question: 's/one', equals: 'z' },
          { question: 's/count', equals: 4 },
        ],
      },
      false,
    ],
  ])('%j holds: %s', (condition, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });

  it('names every question it looks at', () => {
    const condition: Condition = {
      any: [{ not: { question: 's/a', equals: 1 } }, { all: [{ question: 's/b', answered: true }] }],
    };
    expect(questionsIn(condition)).toEqual(['s/a', 's/b']);
  });
});

describe('what is visible', () => {
  const keys = (questions: readonly Question[]): string[] => questions.map((question) => question.key);

  it('shows a question when the answer it depends on is given', () => {
    expect(keys(visibleQuestions(form, 'first', { first: { a: 'yes' } }))).toEqual(['a', 'b']);
    expect(keys(visibleQuestions(form, 'first', { first: { a: 'no' } }))).toEqual(['a']);
  });

  it('takes the answer of a hidden question as no answer', () => {
    const answers = { first: { a: 'no', b: 'yes' } };
    expect(visibleQuestions(form, 'second', answers)).toEqual([]);
    expect(visibleSections(form, answers).map((section) => section.key)).toEqual(['first']);
    expect(visibleAnswers(form, answers)).toEqual({ first: { a: 'no' } });
  });

  it('leaves out what the form does not ask', () => {
    expect(visibleAnswers(form, { first: { a: 'yes', x: 1 }, other: { a: 1 } })).toEqual({
      first: { a: 'yes' },
    });
  });

  it('shows nothing of a section that does not exist', () => {
    expect(visibleQuestions(form, 'third', {})).toEqual([]);
  });
});
