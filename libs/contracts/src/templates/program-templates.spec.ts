import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { FormAnswers } from '../form/answers.js';
import { isEmpty } from '../form/answers.js';
import { type JsonSchema, questionAt } from '../form/definition.js';
import { formDefinitionProblems } from '../form/definition-problems.js';
import { missingTranslations } from '../form/missing-translations.js';
import { formSize, requirementsWarning } from '../form/requirements.js';
import { SCHEMA_KEYWORDS } from '../form/schema.js';
import { splitAnswers } from '../form/split-answers.js';
import { submittedAnswers } from '../form/submitted-answers.js';
import { validateForm } from '../form/validate-section.js';
import { LANGUAGES } from '../language/language.js';
import { CALL_TEMPLATES } from '../programs/call.js';
import { humanRightsAwardForm, PROGRAM_TEMPLATES, rapidResponseForm } from './index.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const WRONG_IN_FRENCH = /[^\u00a0\d]:(?=\s)|« | »|\d %|'| [!?;]|\.\.\./;

function compile(schema: JsonSchema): (answers: FormAnswers) => string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary([...SCHEMA_KEYWORDS]);
  const validate = ajv.compile(schema);
  return (answers) =>
    validate(answers) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every string below `fr`. */
function frenchTexts(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'fr' && typeof value === 'string' ? [value] : frenchTexts(value),
  );
}

describe.each(CALL_TEMPLATES)('the template %s', (key) => {
  const template = PROGRAM_TEMPLATES[key];
  const form = template.form();
  const questions = form.ui.sections.flatMap((section) => section.questions);

  it('has a sound form, complete in both languages and set in French as it is in Canada', () => {
    expect(formDefinitionProblems(form)).toEqual([]);
    expect(missingTranslations(form)).toEqual([]);
    expect(frenchTexts(form.ui).filter((text) => WRONG_IN_FRENCH.test(text))).toEqual([]);
  });

  it('says why it asks wherever an answer is confidential or identifies somebody', () => {
    const sensitive = questions.filter((question) => question.confidential || question.vault);
    expect(sensitive.filter(({ why }) => isEmpty(why)).map((question) => question.key)).toEqual([]);
    expect(sensitive.length).toBeGreaterThan(0);
  });

  it('asks what its lists show, and what the portal relies on, of everybody', () => {
    const { headline, essential } = template;
    const title = questionAt(form, headline.title);
    expect(title).toMatchObject({ kind: 'text', required: true });
    expect([title?.vault, title?.confidential]).toEqual([undefined, undefined]);
    expect(questionAt(form, headline.country)).toMatchObject({ kind: 'locations', required: true });
    expect(essential).toEqual(expect.arrayContaining([headline.title, headline.country]));
    expect(essential.filter((path) => questionAt(form, path)?.required !== true)).toEqual([]);
  });

  it('names columns and amounts that are there', () => {
    const paths = [
      ...template.activityDates,
      ...template.amounts,
      ...[template.headline.amount ?? []].flat(),
    ];
    const known = paths.map((path) => {
      const [section, question, column] = path.split('/');
      const asked = questionAt(form, `${section}/${question}`);
      return column === undefined
        ? asked?.kind
        : asked?.kind === 'table' && asked.columns.find((one) => one.key === column)?.kind;
    });
    expect(known.every((kind) => ['money', 'date', 'budget'].includes(String(kind)))).toBe(true);
  });

  it('warns nobody that it asks too much for what it gives', () => {
    expect(requirementsWarning(form, template.awardUsualMax)).toBeUndefined();
  });

  it('pays its instalments to the whole', () => {
    expect(template.instalments.reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000);
  });

  it('pays nothing for a report that nobody owes', () => {
    const owed = new Set(template.reports.map(({ kind }) => `${kind}Report`));
    const released = template.instalments.map(({ releasedBy }) => releasedBy);
    expect(released.filter((by) => by !== 'signature' && !owed.has(by))).toEqual([]);
  });

  it('ends its activities after its calls have closed', () => {
    expect(template.activitiesEndOn('2027-03-31') > '2027-06-30').toBe(true);
  });

  describe.each(LANGUAGES)('with its example in %s', (language) => {
    const answers = template.example(language, '2029-02-28');

    it('is accepted at submission by the evaluation and by the schema', () => {
      expect(validateForm(form, answers, { mode: 'submit' })).toEqual([]);
      expect(compile(form.schema)(submittedAnswers(form, answers))).toEqual([]);
    });

    it('keeps every name and contact in the vault', () => {
      const { ordinary, confidential } = splitAnswers(form, answers);
      expect(JSON.stringify([ordinary, confidential])).not.toMatch(/@|\+\d{3}|codeWord|neverUse/);
    });
  });
});

describe('the form of rapid response', () => {
  it('asks at most twelve questions and seven hundred words', () => {
    const { questions, words } = formSize(rapidResponseForm());
    expect(questions).toBeLessThanOrEqual(12);
    expect(words).toBeLessThanOrEqual(700);
  });
});

describe('a nomination', () => {
  it('is for somebody outside Canada, and not for oneself', () => {
    const form = humanRightsAwardForm();
    const example = PROGRAM_TEMPLATES.humanRightsAward.example('en', '2029-02-28');
    const within = {
      ...example,
      nominee: { ...example['nominee'], country: [{ precision: 'country', country: 'CA' }] },
    };
    expect(validateForm(form, within, { mode: 'submit' }).map(({ path }) => path)).toEqual([
      '/nominee/country/0/country',
    ]);
    const self = {
      ...example,
      nominator: { ...example['nominator'], statements: { notSelf: false, nonViolence: true, truth: true } },
    };
    expect(validateForm(form, self, { mode: 'submit' }).map(({ path }) => path)).toEqual([
      '/nominator/statements/notSelf',
    ]);
  });
});
