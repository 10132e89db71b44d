import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { isEmpty } from '../form/answers.js';
import { requestedAmount } from '../form/budget.js';
import { completeness } from '../form/completeness.js';
import { formDefinitionProblems } from '../form/definition-problems.js';
import type { FormAnswers } from '../form/answers.js';
import type { JsonSchema } from '../form/definition.js';
import { missingTranslations } from '../form/missing-translations.js';
import { requirementsWarning } from '../form/requirements.js';
import { SCHEMA_KEYWORDS } from '../form/schema.js';
import { splitAnswers } from '../form/split-answers.js';
import { submittedAnswers } from '../form/submitted-answers.js';
import { validateForm } from '../form/validate-section.js';
import { LANGUAGES } from '../language/language.js';
import { wholeUnits } from '../money/money.js';
import { exampleAnswers, localInitiativesForm, LOCAL_INITIATIVES_DEFAULTS } from './index.js';
import { activitiesEndAfter, owesInterimReport } from './local-initiatives/defaults.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const form = localInitiativesForm({ activitiesFrom: '2027-04-01', activitiesUntil: '2028-02-28' });

function compile(schema: JsonSchema): (answers: FormAnswers) => string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary([...SCHEMA_KEYWORDS]);
  const validate = ajv.compile(schema);
  return (answers) =>
    validate(answers) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every string below `fr`, with where it stands. */
function frenchTexts(node: unknown, path = ''): [string, string][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'fr' && typeof value === 'string'
      ? [[path, value] as [string, string]]
      : frenchTexts(value, `${path}/${key}`),
  );
}

describe('the local-initiatives form', () => {
  it('has nothing wrong in its definition', () => {
    expect(formDefinitionProblems(form)).toEqual([]);
  });

  it('is complete in English and French', () => {
    expect(missingTranslations(form)).toEqual([]);
  });

  it('is the same after a journey through JSON', () => {
    expect(formDefinitionProblems(JSON.parse(JSON.stringify(form)))).toEqual([]);
  });

  it('does not say the same in both languages where there are words', () => {
    const pairs = JSON.stringify(form.ui).match(/"en":"([^"]*)","fr":"\1"/g) ?? [];
    expect(pairs.every((pair) => /"(Budget|Activité|Responsable)"/.test(pair))).toBe(true);
  });

  it('is written in French as it is set in Canada', () => {
    const wrong = /[^\u00a0\d]:(?=\s)|« | »|\d %|'| [!?;]|\.\.\./;
    expect(frenchTexts(form.ui).filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it('asks in nine to eleven sections of at most four questions', () => {
    expect(form.ui.sections.length).toBeGreaterThanOrEqual(9);
    expect(form.ui.sections.length).toBeLessThanOrEqual(11);
    expect(Math.max(...form.ui.sections.map((section) => section.questions.length))).toBeLessThanOrEqual(4);
  });

  it('says why it asks wherever an answer is confidential or identifies somebody', () => {
    const questions = form.ui.sections.flatMap((section) => section.questions);
    const sensitive = questions.filter((question) => question.confidential || question.vault);
    expect(sensitive.filter((question) => isEmpty(question.why)).map((question) => question.key)).toEqual([]);
    expect(sensitive.length).toBe(9);
  });

  it('keeps names and contacts in the vault, places, donors and risks confidential', () => {
    const parts = splitAnswers(form, exampleAnswers('fr'));
    expect(Object.keys(parts.vault['organization'] ?? {})).toEqual(['name']);
    expect(Object.keys(parts.vault['contact'] ?? {})).toEqual(['contact', 'safeContact']);
    expect(Object.keys(parts.vault['budget'] ?? {})).toEqual(['otherPayee']);
    expect(Object.keys(parts.confidential['risks'] ?? {})).toEqual(['riskTable', 'visibility']);
    expect(Object.keys(parts.confidential['project'] ?? {})).toEqual(['locations']);
  });

  it('uses every kind of field but a plain date, number and amount, which stand in its tables', () => {
    const kinds = new Set(
      form.ui.sections.flatMap((section) => section.questions.map((question) => question.kind)),
    );
    expect([...kinds].sort()).toEqual(
      'beneficiaries budget choice contact declarations file indicators locations longText multiChoice riskTable table text'.split(
        ' ',
      ),
    );
  });

  it('warns nobody at ten thousand dollars and would warn below', () => {
    expect(requirementsWarning(form, LOCAL_INITIATIVES_DEFAULTS.awardMin)).toBeUndefined();
    expect(requirementsWarning(form, wholeUnits(9_999, 'CAD'))).toMatchObject({
      questionsMax: 15,
      wordsMax: 1_500,
    });
  });
});

describe.each(LANGUAGES)('the example application in %s', (language) => {
  const answers = exampleAnswers(language);

  it('would be accepted at submission', () => {
    expect(validateForm(form, answers, { mode: 'submit' })).toEqual([]);
    expect(completeness(form, answers)).toMatchObject({ complete: true });
  });

  it('satisfies the JSON Schema in strict mode', () => {
    expect(compile(form.schema)(submittedAnswers(form, answers))).toEqual([]);
  });

  it('asks for an amount the program usually awards', () => {
    const asked = requestedAmount(form, answers)?.amountMinor ?? 0n;
    expect(asked).toBeGreaterThan(LOCAL_INITIATIVES_DEFAULTS.awardMin.amountMinor);
    expect(asked).toBeLessThan(LOCAL_INITIATIVES_DEFAULTS.awardUsualMax.amountMinor);
  });

  it('fits any year', () => {
    const later = localInitiativesForm({ activitiesFrom: '2030-04-01', activitiesUntil: '2031-02-28' });
    expect(validateForm(later, exampleAnswers(language, '2031-02-28'), { mode: 'submit' })).toEqual([]);
    expect(validateForm(later, answers, { mode: 'submit' }).length).toBeGreaterThan(0);
  });

  it('is refused by the schema and by the evaluation alike when any required answer is missing', () => {
    const check = compile(form.schema);
    for (const section of form.ui.sections) {
      for (const question of section.questions.filter((item) => item.required && !item.visibleWhen)) {
        const { [question.key]: _left, ...rest } = answers[section.key] ?? {};
        const without = { ...answers, [section.key]: rest };
        expect([question.key, validateForm(form, without, { mode: 'submit' }).length > 0]).toEqual([
          question.key,
          true,
        ]);
        expect([question.key, check(submittedAnswers(form, without)).length > 0]).toEqual([
          question.key,
          true,
        ]);
      }
    }
  });

  it('is refused by the schema with anything the form does not ask', () => {
    const check = compile(form.schema);
    expect(check({ ...submittedAnswers(form, answers), extra: { a: 1 } })).not.toEqual([]);
  });
});

describe('a payee for an organization without an account', () => {
  const answers = exampleAnswers('fr');
  const check = compile(form.schema);
  const withBudget = (change: Record<string, unknown>): FormAnswers => ({
    ...answers,
    budget: { ...answers['budget'], ...change },
  });

  it('is required by evaluation and schema when there is no account', () => {
    const without = withBudget({ otherPayee: '' });
    expect(validateForm(form, without, { mode: 'submit' })).toEqual([
      { path: '/budget/otherPayee', code: 'form.required', params: {} },
    ]);
    expect(check(submittedAnswers(form, without))).not.toEqual([]);
  });

  it('is not submitted, and refused by the schema, when there is one', () => {
    const hidden = withBudget({ accountInName: 'yes' });
    expect(validateForm(form, hidden, { mode: 'submit' })).toEqual([]);
    expect(submittedAnswers(form, hidden)['budget']).not.toHaveProperty('otherPayee');
    expect(check(hidden)).not.toEqual([]);
  });
});

describe('what a call of the program begins with', () => {
  it('pays its instalments to the whole', () => {
    const { instalments } = LOCAL_INITIATIVES_DEFAULTS;
    expect(instalments.map((part) => part.shareBp)).toEqual([8_000, 1_000, 1_000]);
  });

  it('asks for an interim report only above twenty-five thousand dollars', () => {
    expect(owesInterimReport(wholeUnits(25_000, 'CAD'))).toBe(false);
    expect(owesInterimReport({ amountMinor: 2_500_001n, currency: 'CAD' })).toBe(true);
  });

  it.each([
    ['2027-02-28', 0, '2027-02-28'],
    ['2027-03-01', 0, '2028-02-28'],
    ['2028-02-29', 0, '2029-02-28'],
    ['2026-12-31', 120, '2028-02-28'],
  ])('lets activities after %s, %i days at least, end on %s', (date, days, end) => {
    expect(activitiesEndAfter(date, days)).toBe(end);
  });
});
