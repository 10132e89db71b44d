import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import fc from 'fast-check';
import { exampleAnswers, localInitiativesForm } from '../templates/index.js';
import { type FormAnswers, isRecord } from './answers.js';
import { completeness, sectionState } from './completeness.js';
import { visibleAnswers } from './conditions.js';
import { SCHEMA_KEYWORDS } from './schema.js';
import { submittedAnswers } from './submitted-answers.js';
import { validateForm } from './validate-section.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const form = localInitiativesForm();
const ajv = new Ajv2020({ strict: true, strictRequired: false });
addFormats(ajv);
ajv.addVocabulary([...SCHEMA_KEYWORDS]);
const satisfiesSchema = ajv.compile(form.schema);

/** Every place inside a JSON value, as a list of keys. */
function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [place, ...inner.flatMap(([key, part]) => placesIn(part, [...place, key]))];
}

/** The same JSON with another value at one place; undefined takes the place away. */
function changed(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, index) =>
      String(index) === key ? [changed(part, rest, replacement)] : [part],
    );
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(
    ([name, part]) => [name, name === key ? changed(part, rest, replacement) : part] as const,
  );
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

const examples = [exampleAnswers('en'), exampleAnswers('fr')];
const replacement = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(
    '',
    ' ',
    0,
    1,
    -1,
    2.5,
    10_001,
    1e21,
    true,
    false,
    null,
    [],
    {},
    [{}],
    'yes',
    'no',
    'city',
    'none',
    ['none'],
  ),
  fc.constantFrom<unknown>('2027-02-30', '2027-06-01', 'word '.repeat(300), 'x'.repeat(3_000), {
    amountMinor: '5',
    currency: 'CAD',
  }),
  fc.jsonValue(),
);
/** A finished application, changed at up to three places: sometimes still right, mostly wrong in one way or another. */
const mutated: fc.Arbitrary<FormAnswers> = fc.constantFrom(...examples).chain((example) => {
  const places = placesIn(example).filter((place) => place.length >= 2);
  const change = fc.tuple(fc.constantFrom(...places), replacement);
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map(
      (changes) =>
        changes.reduce<unknown>(
          (answers, [place, value]) => changed(answers, place, value),
          example,
        ) as FormAnswers,
    );
});

describe('evaluation', () => {
  it('accepts nothing at submission that the JSON Schema would refuse', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutated, (answers) => {
        if (validateForm(form, answers, { mode: 'submit' }).length > 0) return;
        accepted += 1;
        const valid = satisfiesSchema(submittedAnswers(form, answers));
        expect([satisfiesSchema.errors ?? [], valid]).toEqual([[], true]);
      }),
      { numRuns: 1_500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('refuses at submission whatever it would refuse to save, in what is visible', () => {
    fc.assert(
      fc.property(mutated, (answers) => {
        const seen = submittedAnswers(form, answers);
        const saved = validateForm(form, seen, { mode: 'save' }).map(({ path, code }) => `${path} ${code}`);
        const submitted = validateForm(form, seen, { mode: 'submit' }).map(
          ({ path, code }) => `${path} ${code}`,
        );
        expect(submitted).toEqual(expect.arrayContaining(saved));
      }),
      { numRuns: 500 },
    );
  });

  it('answers for any JSON at all, without failing', () => {
    const anything = fc.oneof(
      mutated,
      fc.dictionary(fc.constantFrom('project', 'budget', 'people', '__proto__', 'x'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const answers = given as FormAnswers;
        const { sections, complete } = completeness(form, answers);
        const problems = validateForm(form, visibleAnswers(form, answers), { mode: 'submit' });
        expect(complete).toBe(
          problems.length === 0 || sections.every((section) => section.problems.length === 0),
        );
        expect(sections.every((section) => section.answered <= section.questions)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('submits the same answers once they are cleared of what is hidden or empty', () => {
    fc.assert(
      fc.property(mutated, (answers) => {
        const once = submittedAnswers(form, answers);
        expect(submittedAnswers(form, once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the state of a section', () => {
  const example = exampleAnswers('en');

  it('is not started while nothing is answered', () => {
    expect(sectionState(form, 'need', {})).toBe('notStarted');
    expect(sectionState(form, 'need', { need: { context: ' ' } })).toBe('notStarted');
  });

  it('is in progress while something required is missing or something is over its limit', () => {
    expect(sectionState(form, 'need', { need: { context: 'A few words.' } })).toBe('inProgress');
    expect(
      sectionState(form, 'need', { need: { ...example['need'], objectives: 'word '.repeat(251) } }),
    ).toBe('inProgress');
  });

  it('is complete when submitting would refuse nothing in it', () => {
    expect(sectionState(form, 'need', example)).toBe('complete');
  });

  it('may stay not started where nothing in it is required', () => {
    const { funding: _funding, ...rest } = example;
    const result = completeness(form, rest);
    expect(result.complete).toBe(true);
    expect(result.sections.find((section) => section.key === 'funding')).toMatchObject({
      state: 'notStarted',
      optional: true,
    });
    expect(result.sectionsComplete).toBe(10);
  });

  it('counts questions and words', () => {
    const need = completeness(form, { need: { context: 'l’eau, la terre' } }).sections.find(
      (section) => section.key === 'need',
    );
    expect(need).toMatchObject({
      questions: 2,
      answered: 1,
      required: 2,
      requiredAnswered: 1,
      words: 3,
      wordsMax: 500,
    });
  });
});
