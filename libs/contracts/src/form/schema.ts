import { type Condition } from './conditions.js';
import {
  type FormDefinition,
  type FormSection,
  type FormUi,
  type JsonSchema,
  type Question,
  questionAt,
  type UiSchema,
} from './definition.js';
import { answerSchema, closedObject } from './schema-values.js';

/** Our own keywords in the schemas; a validator in strict mode is told of them (ajv: `addVocabulary`). */
export const SCHEMA_KEYWORDS: readonly string[] = [
  'x-kind',
  'x-confidential',
  'x-vault',
  'x-currency',
  'x-max-words',
  'x-min-date',
  'x-max-date',
  'x-decimals',
  'x-min-minor',
  'x-max-minor',
  'x-overhead-limit-bp',
  'x-requested-min-minor',
  'x-requested-max-minor',
];

/** Makes a definition of what people see: its schema is derived, so the two cannot be out of step. */
export function defineForm(ui: UiSchema): FormDefinition {
  return { schema: formSchema(ui), ui };
}

/**
 * The JSON Schema 2020-12 document of the answers as they are submitted: an object of sections, each an object of questions,
 * nothing else allowed, what is required required, also where it depends on an answer (`if`/`then`). Rules a standard
 * schema has no words for are noted as `x-` keywords and checked by `validateForm`.
 */
export function formSchema(ui: UiSchema): JsonSchema {
  const conditional = ui.sections.flatMap((section) => conditionalParts({ ui }, section));
  const sections = ui.sections.map((section) => [section.key, sectionSchema(section, ui.currency)] as const);
  const required = ui.sections
    .filter((section) => section.questions.some(isAlwaysRequired))
    .map((section) => section.key);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-currency': ui.currency,
    ...closedObject(sections, required),
    ...(conditional.length > 0 ? { allOf: conditional } : {}),
  };
}

function sectionSchema(section: FormSection, currency: string): JsonSchema {
  return closedObject(
    section.questions.map((question) => [question.key, questionSchema(question, currency)]),
    section.questions.filter(isAlwaysRequired).map((question) => question.key),
  );
}

function questionSchema(question: Question, currency: string): JsonSchema {
  return {
    ...answerSchema(question, currency),
    'x-kind': question.kind,
    ...(question.confidential ? { 'x-confidential': true } : {}),
    ...(question.vault ? { 'x-vault': true } : {}),
  };
}

function isAlwaysRequired(question: Question): boolean {
  return question.required && question.visibleWhen === undefined;
}

/** For each conditional question: required where it shows and must be answered, forbidden where it does not. */
function conditionalParts(form: FormUi, section: FormSection): JsonSchema[] {
  return section.questions.flatMap((question) => {
    if (!question.visibleWhen) return [];
    const forbidden = within(section.key, { properties: { [question.key]: false } });
    const demanded = { ...within(section.key, { required: [question.key] }), required: [section.key] };
    return [
      {
        if: conditionSchema(form, question.visibleWhen),
        ...(question.required ? { then: demanded } : {}),
        else: forbidden,
      },
    ];
  });
}

function conditionSchema(form: FormUi, condition: Condition): JsonSchema {
  if ('not' in condition) return { not: conditionSchema(form, condition.not) };
  if ('all' in condition) return { allOf: condition.all.map((part) => conditionSchema(form, part)) };
  if ('any' in condition) return { anyOf: condition.any.map((part) => conditionSchema(form, part)) };
  const [section = '', key = ''] = condition.question.split('/');
  const isList = questionAt(form, condition.question)?.kind === 'multiChoice';
  const value = 'answered' in condition ? true : matching(condition, isList);
  return { ...within(section, { properties: { [key]: value }, required: [key] }), required: [section] };
}

function matching(condition: { equals: unknown } | { in: readonly unknown[] }, isList: boolean): JsonSchema {
  const one = 'equals' in condition ? { const: condition.equals } : { enum: condition.in };
  return isList ? { type: 'array', contains: one } : one;
}

function within(section: string, keywords: JsonSchema): JsonSchema {
  return { type: 'object', properties: { [section]: { type: 'object', ...keywords } } };
}
