import fc from 'fast-check';
import { wholeUnits } from '../money/money.js';
import { localInitiativesForm } from '../templates/local-initiatives.js';
import { beneficiariesTotals } from './beneficiaries.js';
import { isCalendarDate } from './calendar.js';
import { columnsOf } from './columns.js';
import type { BeneficiariesQuestion, FormDefinition, FormSection, Question } from './definition.js';
import { formDefinitionProblems } from './definition-problems.js';
import { missingTranslations } from './missing-translations.js';
import { formSize, requirementsWarning } from './requirements.js';
import { riskScore } from './risk-score.js';
import { defineForm } from './schema.js';

const label = { en: 'Question', fr: 'Question' };
const choices = ['a', 'b'].map((key) => ({ key, label }));
const text = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, kind: 'text', maxChars: 100, label, required: false, ...more }) as Question;

function formOf(...questions: Question[]): FormDefinition {
  return defineForm({ currency: 'CAD', sections: [{ key: 'one', title: label, questions }] });
}
const codesOf = (definition: FormDefinition): [string, string][] =>
  formDefinitionProblems(definition).map(({ path, code }) => [path, code]);

describe('a definition has a problem with', () => {
  const table = (...columns: object[]): Question =>
    text('t', { kind: 'table', maxRows: 5, columns } as Partial<Question>);
  const date = { key: 'from', kind: 'date', label, required: true };

  it.each<[string, FormDefinition, [string, string][]]>([
    ['nothing', formOf(text('a'), text('b', { visibleWhen: { question: 'one/a', equals: 'x' } })), []],
    ['no section', defineForm({ currency: 'CAD', sections: [] }), [['', 'definition.empty']]],
    ['no question', formOf(), [['/one', 'definition.empty']]],
    [
      'its currency',
      defineForm({ currency: 'cad', sections: [{ key: 'one', title: label, questions: [text('a')] }] }),
      [['', 'definition.currency-invalid']],
    ],
    ['a key that is no name', formOf(text('__proto__')), [['/one/__proto__', 'definition.key-invalid']]],
    ['a key used twice', formOf(text('a'), text('a')), [['/one/a', 'definition.key-repeated']]],
    [
      'a choice used twice',
      formOf(text('a', { kind: 'choice', choices: [...choices, ...choices.slice(1)] })),
      [['/one/a/choices/b', 'definition.key-repeated']],
    ],
    [
      'no choices',
      formOf(text('a', { kind: 'choice', choices: [] })),
      [['/one/a/choices', 'definition.choices-missing']],
    ],
    [
      'a limit of zero',
      formOf(text('a', { maxChars: 0 })),
      [['/one/a/maxChars', 'definition.limit-invalid']],
    ],
    [
      'a limit no draft can hold',
      formOf(text('a', { kind: 'longText', maxWords: 2_001 })),
      [['/one/a/maxWords', 'definition.limit-invalid']],
    ],
    [
      'the least above the most',
      formOf(text('a', { kind: 'money', minMinor: '2', maxMinor: '1' })),
      [['/one/a/maxMinor', 'definition.limit-invalid']],
    ],
    [
      'a date that does not exist',
      formOf(text('a', { kind: 'date', max: '2027-02-30' })),
      [['/one/a/max', 'definition.limit-invalid']],
    ],
    [
      'an unknown country',
      formOf(text('a', { kind: 'locations', maxRows: 2, countries: ['ZZ'] })),
      [['/one/a/countries', 'definition.limit-invalid']],
    ],
    [
      'a condition on nothing',
      formOf(text('a', { visibleWhen: { question: 'one/z', equals: 'x' } })),
      [['/one/a/visibleWhen', 'definition.reference-unknown']],
    ],
    [
      'a condition on itself',
      formOf(text('a', { visibleWhen: { question: 'one/a', equals: 'x' } })),
      [['/one/a/visibleWhen', 'definition.reference-not-earlier']],
    ],
    [
      'a condition on a later question, however deep',
      formOf(
        text('a', { visibleWhen: { any: [{ not: { question: 'one/b', answered: true } }] } }),
        text('b'),
      ),
      [['/one/a/visibleWhen', 'definition.reference-not-earlier']],
    ],
    [
      'a condition that would open the vault',
      formOf(text('a', { vault: true }), text('b', { visibleWhen: { question: 'one/a', answered: true } })),
      [['/one/b/visibleWhen', 'definition.reference-into-vault']],
    ],
    ['a table without columns', formOf(table()), [['/one/t/columns', 'definition.empty']]],
    [
      'an order of dates on nothing',
      formOf(table(date, { ...date, key: 'to', notBefore: 'start' })),
      [['/one/t/columns/to/notBefore', 'definition.reference-unknown']],
    ],
    [
      'a risk category that is demanded and not offered',
      formOf(text('a', { kind: 'riskTable', maxRows: 3, categories: choices, requiredCategories: ['z'] })),
      [['/one/a/requiredCategories', 'definition.reference-unknown']],
    ],
  ])('%s', (_what, definition, expected) => {
    expect(codesOf(definition)).toEqual(expected);
  });

  it('a schema that is not the one of its texts', () => {
    const { schema } = formOf(text('a', { maxChars: 10 }));
    const { ui } = formOf(text('a', { maxChars: 11 }));
    expect(codesOf({ schema, ui })).toEqual([['', 'definition.schema-out-of-step']]);
  });
});

describe('missing translations', () => {
  const form = localInitiativesForm();

  /** Paths of all texts in a definition, as lists of keys into it. */
  function textPaths(node: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof node !== 'object' || node === null) return [];
    if ('en' in node && 'fr' in node) return [path];
    return Object.entries(node).flatMap(([key, value]) => textPaths(value, [...path, key]));
  }
  function withText(node: unknown, [key, ...rest]: readonly string[], text: unknown): unknown {
    if (key === undefined) return text;
    const copy = Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) };
    return Object.assign(copy, { [key]: withText((node as Record<string, unknown>)[key], rest, text) });
  }
  const paths = textPaths(form.ui);

  it('finds any text that lacks one language, and nothing else', () => {
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const ui = withText(form.ui, path, { en: 'Here', fr: ' ' }) as FormDefinition['ui'];
      const found = missingTranslations({ ui });
      expect([path, found.map((item) => item.language)]).toEqual([path, ['fr']]);
    }
  });

  it('names the place by keys', () => {
    const path = paths.find((keys) => keys.includes('categories')) ?? [];
    const ui = withText(form.ui, path, { en: '', fr: 'Ici' }) as FormDefinition['ui'];
    expect(missingTranslations({ ui })).toEqual([
      { path: '/risks/riskTable/categories/security/label', language: 'en' },
    ]);
  });

  it('finds titles, labels and statements that are blank in both, or absent, but lets a help be absent', () => {
    const bare = {
      key: 'a',
      kind: 'text',
      maxChars: 5,
      required: false,
      help: { en: '', fr: '' },
    } as unknown as Question;
    const statements = [{ key: 's', text: { en: ' ', fr: '' } }];
    const declared = text('d', { kind: 'declarations', statements } as Partial<Question>);
    const section = { key: 'one', questions: [bare, declared] } as unknown as FormSection;
    const found = missingTranslations({ ui: { currency: 'CAD', sections: [section] } });
    expect(found.map((item) => `${item.path} ${item.language}`).sort()).toEqual([
      '/one/a/label en',
      '/one/a/label fr',
      '/one/d/statements/s/text en',
      '/one/d/statements/s/text fr',
      '/one/title en',
      '/one/title fr',
    ]);
  });
});

describe('requirements that fit the amount', () => {
  const many = (count: number): FormDefinition =>
    formOf(...Array.from({ length: count }, (_, index) => text(`q${index}`)));
  const long = (maxWords: number): FormDefinition =>
    formOf(text('a', { kind: 'longText', maxWords }), text('b', { kind: 'longText', maxWords: 500 }));

  it.each([
    [many(15), 9_999, false],
    [many(16), 9_999, true],
    [many(16), 10_000, false],
    [long(1_000), 5_000, false],
    [long(1_001), 5_000, true],
  ])('case %#: a warning exactly for a long form below ten thousand dollars', (form, dollars, warned) => {
    expect(requirementsWarning(form, wholeUnits(dollars, 'CAD')) !== undefined).toBe(warned);
  });

  it('says how much is asked and how much would fit', () => {
    expect(requirementsWarning(long(1_500), wholeUnits(500, 'CAD'))).toEqual({
      questions: 2,
      questionsMax: 15,
      words: 2_000,
      wordsMax: 1_500,
    });
    expect(formSize(many(3))).toEqual({ questions: 3, words: 0 });
  });

  it('does not compare other currencies in silence', () => {
    expect(() => requirementsWarning(many(1), wholeUnits(500, 'USD'))).toThrow(RangeError);
  });
});

describe('what is derived from answers', () => {
  const question = text('p', {
    kind: 'beneficiaries',
    groups: choices,
    ageBands: choices,
  } as Partial<Question>) as BeneficiariesQuestion;

  it('adds up people by group and by age alike', () => {
    const grid = fc.dictionary(
      fc.constantFrom('a', 'b', 'z'),
      fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.nat(9_999), fc.jsonValue())),
    );
    fc.assert(
      fc.property(grid, (direct) => {
        const totals = beneficiariesTotals(question, { direct });
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((all, count) => all + count, 0);
        expect([sum(totals.byGroup), sum(totals.byAgeBand)]).toEqual([totals.direct, totals.direct]);
      }),
    );
    expect(
      beneficiariesTotals(question, {
        direct: { a: { a: 1, b: 2 }, b: { b: 4 } },
        indirect: 9,
        withDisability: 3,
      }),
    ).toEqual({
      byGroup: { a: 3, b: 4 },
      byAgeBand: { a: 1, b: 6 },
      direct: 7,
      indirect: 9,
      withDisability: 3,
    });
  });

  it.each([
    [1, 1, 1, 'low'],
    [2, 1, 2, 'low'],
    [1, 3, 3, 'medium'],
    [2, 2, 4, 'medium'],
    [3, 2, 6, 'high'],
    [3, 3, 9, 'high'],
  ])('scores a risk of likelihood %i and impact %i with %i, %s', (likelihood, impact, score, level) => {
    expect(riskScore({ likelihood, impact })).toEqual({ score, level });
  });

  it('scores no risk that is not chosen in full', () => {
    expect(riskScore({ likelihood: 2 })).toBeUndefined();
    expect(riskScore({ likelihood: 2, impact: 4 })).toBeUndefined();
  });
});

describe('columns', () => {
  it('of the kinds that bring their own are named in both languages', () => {
    const kinds = localInitiativesForm().ui.sections.flatMap((section) => section.questions);
    for (const question of kinds) {
      if (!['riskTable', 'indicators', 'budget', 'locations', 'contact'].includes(question.kind)) continue;
      const columns = columnsOf(question as Parameters<typeof columnsOf>[0]);
      expect(columns.filter((column) => column.label.en === '' || column.label.fr === '')).toEqual([]);
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    }
  });
});

describe('calendar dates', () => {
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2027-04-31', false],
    ['2027-00-10', false],
    ['2027-13-10', false],
    ['2027-1-1', false],
    ['0000-01-01', false],
    [20270101, false],
  ])('%j exists: %s', (value, exists) => {
    expect(isCalendarDate(value)).toBe(exists);
  });
});
