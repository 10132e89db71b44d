import type { FormUi, Question } from './definition.js';
import { FORM_PROBLEM_CODES } from './problems.js';
import { validateAnswer, validateForm, validateSection } from './validate-section.js';

const label = { en: 'Question', fr: 'Question' };
const choices = ['a', 'b', 'c'].map((key) => ({ key, label }));
const none = { key: 'none', label, exclusive: true };
const core = { key: 'q', label, required: true };
const money = (amountMinor: string, currency = 'CAD') => ({ amountMinor, currency });

const text: Question = { ...core, kind: 'text', maxChars: 5 };
const longText: Question = { ...core, kind: 'longText', maxWords: 3 };
const choice: Question = { ...core, kind: 'choice', choices };
const many: Question = { ...core, kind: 'multiChoice', choices: [...choices, none], maxChoices: 2 };
const date: Question = { ...core, kind: 'date', min: '2027-01-01', max: '2027-12-31' };
const number: Question = { ...core, kind: 'number', min: 1, max: 9, decimals: 1 };
const amount: Question = { ...core, kind: 'money', minMinor: '100', maxMinor: '900' };
const table: Question = {
  ...core,
  kind: 'table',
  minRows: 2,
  maxRows: 3,
  columns: [
    { key: 'what', kind: 'text', required: true, maxChars: 5, label },
    { key: 'kind', kind: 'choice', required: false, choices, label },
    {
      key: 'detail',
      kind: 'text',
      required: true,
      maxChars: 5,
      label,
      onlyWhen: { column: 'kind', in: ['c'] },
    },
    { key: 'from', kind: 'date', required: false, label },
    { key: 'to', kind: 'date', required: false, notBefore: 'from', label },
  ],
};
const risks: Question = {
  ...core,
  kind: 'riskTable',
  maxRows: 5,
  categories: choices,
  requiredCategories: ['a'],
};
const risk = { category: 'a', risk: 'r', likelihood: 3, impact: 1, mitigation: 'm' };
const budget: Question = {
  ...core,
  kind: 'budget',
  maxRows: 5,
  overheadLimitBp: 2_000,
  requestedMinMinor: '1000',
  requestedMaxMinor: '9000',
  categories: [
    { key: 'work', label },
    { key: 'rent', label, overhead: true },
  ],
};
const line = {
  category: 'work',
  unit: 'day',
  quantity: 2,
  unitCost: money('1000'),
  requestedShareBp: 10_000,
};
const places: Question = { ...core, kind: 'locations', maxRows: 3 };
const people: Question = { ...core, kind: 'beneficiaries', groups: choices, ageBands: choices };
const reached = { direct: { a: { a: 3, b: 2 } }, withDisability: 1, indirect: 0 };
const contact: Question = {
  ...core,
  kind: 'contact',
  channels: choices,
  parts: [
    { part: 'channel', required: true },
    { part: 'value', required: true },
    { part: 'hours', required: false },
  ],
};
const file: Question = { ...core, kind: 'file', maxFiles: 1, maxBytes: 100, accept: ['application/pdf'] };
const pdf = { fileId: 'f1', name: 'a.pdf', sizeBytes: 99, mediaType: 'application/pdf' };
const declarations: Question = {
  ...core,
  kind: 'declarations',
  statements: ['a', 'b'].map((key) => ({ key, text: label })),
};

type Found = [path: string, code: string][];
/** Puts the kind in front, for the title of the test. */
const titled = <Rest extends unknown[]>(cases: [Question, ...Rest][]): [string, ...Rest, Question][] =>
  cases.map(([question, ...rest]) => [question.kind, ...rest, question]);
const problemsOf = (question: Question, value: unknown, mode: 'save' | 'submit'): Found =>
  validateAnswer(question, value, '', { mode, currency: 'CAD' }).map(({ path, code }) => [path, code]);

describe('an answer that is right', () => {
  it.each(
    titled<[unknown]>([
      [text, 'né 🌍 '],
      [longText, 'l’eau – c’est-à-dire « vie »'],
      [choice, 'b'],
      [many, ['a', 'c']],
      [many, ['none']],
      [date, '2027-12-31'],
      [number, 8.5],
      [amount, money('900')],
      [table, [{ what: 'x' }, { what: 'y', kind: 'c', detail: 'z', from: '2027-01-01', to: '2027-01-01' }]],
      [table, [{ what: 'x' }, {}, { what: '' }, { what: 'y' }, { what: 'z', detail: '' }]],
      [risks, [risk]],
      [budget, [line, { ...line, category: 'rent', quantity: 0.25 }]],
      [budget, [{ ...line, requestedShareBp: 5_000, otherSources: money('1000') }]],
      [
        places,
        [
          { precision: 'country', country: 'KE' },
          { precision: 'city', country: 'CM', place: 'Douala' },
        ],
      ],
      [people, reached],
      [contact, { channel: 'a', value: 'x', hours: '' }],
      [file, [pdf]],
      [declarations, { a: true, b: true }],
    ]),
  )('a %s accepts %j, saved and submitted', (_kind, value, question) => {
    expect([problemsOf(question, value, 'save'), problemsOf(question, value, 'submit')]).toEqual([[], []]);
  });

  it('may be any visible part of a draft', () => {
    for (const question of [
      text,
      longText,
      choice,
      many,
      date,
      number,
      amount,
      table,
      budget,
      people,
      contact,
      file,
      declarations,
    ]) {
      for (const nothing of [undefined, null]) expect(problemsOf(question, nothing, 'save')).toEqual([]);
    }
    expect(problemsOf(longText, 'one two three four', 'save')).toEqual([]);
    expect(problemsOf(table, [{ what: 'far too long' }], 'save')).toEqual([]);
    expect(problemsOf(budget, [{ category: 'rent' }, {}], 'save')).toEqual([]);
    expect(problemsOf(people, { direct: { a: {} } }, 'save')).toEqual([]);
    expect(problemsOf(declarations, { a: false }, 'save')).toEqual([]);
  });
});

describe('submitting refuses', () => {
  it.each(
    titled<[unknown, Found]>([
      [text, '  ', [['', 'form.required']]],
      [text, 'sixsix', [['', 'form.too-many-characters']]],
      [longText, 'one two three four', [['', 'form.too-many-words']]],
      [longText, 'a'.repeat(46), [['', 'form.too-many-characters']]],
      [many, [], [['', 'form.required']]],
      [many, ['a', 'b', 'c'], [['', 'form.too-many-choices']]],
      [many, ['a', 'none'], [['', 'form.exclusive-choice']]],
      [date, '2026-12-31', [['', 'form.date-too-early']]],
      [date, '2028-01-01', [['', 'form.date-too-late']]],
      [number, 0.5, [['', 'form.number-too-small']]],
      [number, 10, [['', 'form.number-too-large']]],
      [number, 1.25, [['', 'form.too-many-decimals']]],
      [amount, money('99'), [['', 'form.amount-too-small']]],
      [amount, money('901'), [['', 'form.amount-too-large']]],
      [table, [{}, { what: ' ' }], [['', 'form.required']]],
      [table, [{ what: 'x' }], [['', 'form.too-few-rows']]],
      [table, Array(4).fill({ what: 'x' }), [['', 'form.too-many-rows']]],
      [
        table,
        [{ what: 'x' }, { kind: 'c' }],
        [
          ['/1/what', 'form.required'],
          ['/1/detail', 'form.required'],
        ],
      ],
      [
        table,
        [{ what: 'x' }, { what: 'y', from: '2027-01-02', to: '2027-01-01' }],
        [['/1/to', 'form.date-order']],
      ],
      [risks, [{ ...risk, category: 'b' }], [['', 'form.risk-category-missing']]],
      [risks, [{ ...risk, mitigation: '' }], [['/0/mitigation', 'form.required']]],
      [budget, [{ ...line, otherSources: money('1') }], [['/0/otherSources', 'form.budget-line-unbalanced']]],
      [budget, [{ ...line, category: 'rent' }], [['', 'form.budget-overhead-over-limit']]],
      [budget, [{ ...line, unitCost: money('499') }], [['', 'form.budget-below-minimum']]],
      [budget, [{ ...line, unitCost: money('4501') }], [['', 'form.budget-above-maximum']]],
      [
        budget,
        [{ ...line, quantity: 1.234 }],
        [
          ['/0/quantity', 'form.too-many-decimals'],
          ['', 'form.budget-below-minimum'],
        ],
      ],
      [places, [{ precision: 'city', country: 'KE' }], [['/0/place', 'form.required']]],
      [people, { ...reached, direct: {} }, [['/direct', 'form.beneficiaries-none']]],
      [people, { ...reached, withDisability: 6 }, [['/withDisability', 'form.disability-above-direct']]],
      [
        people,
        { direct: reached.direct },
        [
          ['/withDisability', 'form.required'],
          ['/indirect', 'form.required'],
        ],
      ],
      [contact, { channel: 'a' }, [['/value', 'form.required']]],
      [contact, {}, [['', 'form.required']]],
      [declarations, { a: true, b: false }, [['/b', 'form.statement-not-accepted']]],
      [
        declarations,
        undefined,
        [
          ['/a', 'form.statement-not-accepted'],
          ['/b', 'form.statement-not-accepted'],
        ],
      ],
    ]),
  )('a %s answered %j: %j', (_kind, value, expected, question) => {
    expect(problemsOf(question, value, 'submit')).toEqual(expected);
    expect(problemsOf(question, value, 'save')).toEqual([]);
  });
});

describe('saving refuses as well', () => {
  it.each(
    titled<[unknown, Found]>([
      [text, 5, [['', 'form.wrong-type']]],
      [text, { a: 1 }, [['', 'form.wrong-type']]],
      [text, 'x'.repeat(2_001), [['', 'form.too-long-to-save']]],
      [text, 'a\u0000b', [['', 'form.unreadable-characters']]],
      [text, 'a\ud800b', [['', 'form.unreadable-characters']]],
      [longText, 'x '.repeat(10_001), [['', 'form.too-long-to-save']]],
      [choice, 'z', [['', 'form.unknown-choice']]],
      [choice, ['a'], [['', 'form.wrong-type']]],
      [many, 'a', [['', 'form.wrong-type']]],
      [many, ['a', 'a'], [['', 'form.too-many-choices']]],
      [many, ['z'], [['', 'form.unknown-choice']]],
      [date, '2027-02-29', [['', 'form.not-a-date']]],
      [date, '2027-2-1', [['', 'form.not-a-date']]],
      [date, '2027-01-01T00:00:00Z', [['', 'form.not-a-date']]],
      [number, '5', [['', 'form.wrong-type']]],
      [number, Number.NaN, [['', 'form.wrong-type']]],
      [amount, 500, [['', 'form.not-an-amount']]],
      [amount, money('500', 'USD'), [['', 'form.wrong-currency']]],
      [amount, money('-500'), [['', 'form.amount-too-small']]],
      [table, { 0: { what: 'x' } }, [['', 'form.wrong-type']]],
      [table, [['x'], { what: 'x' }, { what: 'y' }], [['/0', 'form.wrong-type']]],
      [table, [{ what: 'x', other: 1 }, { what: 'y' }], [['/0/other', 'form.unknown-field']]],
      [
        table,
        [{ what: 'x', ['__proto__/~']: 1 }, { what: 'y' }],
        [['/0/__proto__~1~0', 'form.unknown-field']],
      ],
      [risks, [{ ...risk, likelihood: 4 }], [['/0/likelihood', 'form.number-too-large']]],
      [risks, [{ ...risk, impact: 1.5 }], [['/0/impact', 'form.wrong-type']]],
      [places, [{ precision: 'country', country: 'ZZ' }], [['/0/country', 'form.unknown-choice']]],
      [
        people,
        { ...reached, direct: { z: { a: 1 } } },
        [
          ['/direct/z', 'form.unknown-field'],
          ['/direct', 'form.beneficiaries-none'],
        ],
      ],
      [people, { ...reached, direct: { a: { a: -1, b: 3 } } }, [['/direct/a/a', 'form.number-too-small']]],
      [contact, [{ channel: 'a' }], [['', 'form.wrong-type']]],
      [file, [pdf, pdf], [['', 'form.too-many-files']]],
      [file, [{ ...pdf, mediaType: 'text/html' }], [['/0', 'form.file-type']]],
      [file, [{ ...pdf, sizeBytes: 101 }], [['/0', 'form.file-too-large']]],
      [file, [{ ...pdf, path: '/etc' }], [['/0/path', 'form.unknown-field']]],
      [declarations, { a: 'yes', b: true }, [['/a', 'form.wrong-type']]],
    ]),
  )('a %s answered %j: %j', (_kind, value, expected, question) => {
    const unlessSubmitting = expected.filter(([, code]) => code !== 'form.beneficiaries-none');
    expect(problemsOf(question, value, 'save')).toEqual(unlessSubmitting);
    expect(problemsOf(question, value, 'submit')).toEqual(expected);
  });

  it('more than two hundred rows, whatever they hold', () => {
    expect(problemsOf(table, Array(201).fill({}), 'save')).toEqual([['', 'form.too-many-rows']]);
  });

  it('and stops counting problems at two hundred', () => {
    const unknown = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 1]));
    expect(problemsOf(contact, unknown, 'save')).toHaveLength(200);
  });
});

describe('a section and a form', () => {
  const form: FormUi = {
    ui: {
      currency: 'CAD',
      sections: [
        { key: 'one', title: label, questions: [{ ...choice, key: 'pick' }] },
        {
          key: 'two',
          title: label,
          questions: [{ ...text, key: 'why', visibleWhen: { question: 'one/pick', equals: 'a' } }],
        },
      ],
    },
  };

  it('demand what an answer in another section makes visible', () => {
    expect(validateSection(form, 'two', { one: { pick: 'a' } }, { mode: 'submit' })).toEqual([
      { path: '/two/why', code: 'form.required', params: {} },
    ]);
    expect(validateForm(form, { one: { pick: 'b' } }, { mode: 'submit' })).toEqual([]);
  });

  it('pass over a hidden answer when submitting, and still refuse a malformed one when saving', () => {
    const answers = { one: { pick: 'b' }, two: { why: 7 } };
    expect(validateForm(form, answers, { mode: 'submit' })).toEqual([]);
    expect(validateForm(form, answers, { mode: 'save' }).map((problem) => problem.path)).toEqual([
      '/two/why',
    ]);
  });

  it('refuse sections and questions they do not have', () => {
    const problems = validateForm(form, { one: { pick: 'b', extra: 1 }, three: { x: 1 } }, { mode: 'save' });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['/one/extra', 'form.unknown-question'],
      ['/three', 'form.unknown-section'],
    ]);
  });

  it('refuse a section that is no object', () => {
    const answers = JSON.parse('{"one":[1]}') as Record<string, Record<string, unknown>>;
    expect(validateSection(form, 'one', answers, { mode: 'save' }).map((problem) => problem.code)).toEqual([
      'form.wrong-type',
    ]);
  });

  it('name each code once', () => {
    expect(new Set(FORM_PROBLEM_CODES).size).toBe(FORM_PROBLEM_CODES.length);
  });
});
