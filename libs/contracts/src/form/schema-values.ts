import { AMOUNT_DIGITS_MAX } from '../money/money.js';
import { WHOLE_BP } from '../money/shares.js';
import { columnsOf } from './columns.js';
import type {
  BeneficiariesQuestion,
  Column,
  ContactQuestion,
  FileQuestion,
  JsonSchema,
  Question,
  RowsQuestion,
} from './definition.js';
import { CHARS_PER_WORD_MAX } from './problems.js';

const PEOPLE: JsonSchema = { type: 'integer', minimum: 0, maximum: 100_000_000 };
const NAME: JsonSchema = { type: 'string', minLength: 1, maxLength: 255 };

/** The schema of a submitted answer to a question, without its flags. */
export function answerSchema(question: Question, currency: string): JsonSchema {
  switch (question.kind) {
    case 'multiChoice':
      return {
        type: 'array',
        items: { type: 'string', enum: question.choices.map((choice) => choice.key) },
        uniqueItems: true,
        minItems: 1,
        maxItems: question.maxChoices ?? question.choices.length,
      };
    case 'table':
    case 'riskTable':
    case 'indicators':
    case 'locations':
    case 'budget':
      return rowsSchema(question, currency);
    case 'contact':
      return rowSchema(question, currency);
    case 'beneficiaries':
      return beneficiariesSchema(question);
    case 'file':
      return filesSchema(question);
    case 'declarations':
      return closedObject(
        question.statements.map(({ key }) => [key, { const: true }]),
        question.statements.map(({ key }) => key),
      );
    default:
      return valueSchema(question, currency);
  }
}

/** An object of exactly these properties. */
export function closedObject(
  properties: readonly (readonly [string, JsonSchema])[],
  required: readonly string[],
): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function valueSchema(
  spec: Exclude<Question, { kind: 'multiChoice' }> | Column,
  currency: string,
): JsonSchema {
  switch (spec.kind) {
    case 'text':
      return { type: 'string', pattern: '\\S', maxLength: spec.maxChars };
    case 'longText':
      return {
        type: 'string',
        pattern: '\\S',
        maxLength: spec.maxWords * CHARS_PER_WORD_MAX,
        'x-max-words': spec.maxWords,
      };
    case 'choice':
      return { type: 'string', enum: spec.choices.map((choice) => choice.key) };
    case 'country':
      return spec.countries
        ? { type: 'string', enum: spec.countries }
        : { type: 'string', pattern: '^[A-Z]{2}$' };
    case 'date':
      return {
        type: 'string',
        format: 'date',
        ...defined({ 'x-min-date': spec.min, 'x-max-date': spec.max }),
      };
    case 'number':
      return {
        type: spec.decimals ? 'number' : 'integer',
        ...defined({ minimum: spec.min, maximum: spec.max, 'x-decimals': spec.decimals || undefined }),
      };
    case 'scale':
      return { type: 'integer', minimum: 1, maximum: spec.steps.length };
    case 'share':
      return { type: 'integer', minimum: 0, maximum: WHOLE_BP };
    case 'money':
      return {
        ...moneySchema(currency),
        ...defined({ 'x-min-minor': spec.minMinor, 'x-max-minor': spec.maxMinor }),
      };
    default:
      throw new RangeError(`No schema for a single value of kind ${spec.kind}`);
  }
}

function moneySchema(currency: string): JsonSchema {
  return closedObject(
    [
      ['amountMinor', { type: 'string', pattern: `^(0|[1-9][0-9]{0,${AMOUNT_DIGITS_MAX - 1}})$` }],
      ['currency', { const: currency }],
    ],
    ['amountMinor', 'currency'],
  );
}

function rowsSchema(question: RowsQuestion, currency: string): JsonSchema {
  return {
    type: 'array',
    items: rowSchema(question, currency),
    minItems: question.minRows ?? 1,
    maxItems: question.maxRows,
    ...(question.kind === 'budget'
      ? defined({
          'x-overhead-limit-bp': question.overheadLimitBp,
          'x-requested-min-minor': question.requestedMinMinor,
          'x-requested-max-minor': question.requestedMaxMinor,
        })
      : {}),
  };
}

function rowSchema(question: RowsQuestion | ContactQuestion, currency: string): JsonSchema {
  const columns = columnsOf(question);
  const always = columns.filter((column) => column.required && !column.onlyWhen).map((column) => column.key);
  const sometimes = columns.flatMap((column) =>
    column.onlyWhen ? [rowCondition(column, column.onlyWhen)] : [],
  );
  return {
    ...closedObject(
      columns.map((column) => [column.key, cellSchema(column, currency)]),
      always,
    ),
    ...(sometimes.length > 0 ? { allOf: sometimes } : {}),
  };
}

function cellSchema(column: Column, currency: string): JsonSchema {
  return { ...valueSchema(column, currency), 'x-kind': column.kind };
}

function rowCondition(column: Column, when: { column: string; in: readonly string[] }): JsonSchema {
  return {
    if: { type: 'object', properties: { [when.column]: { enum: when.in } }, required: [when.column] },
    then: column.required ? { type: 'object', required: [column.key] } : {},
    else: { type: 'object', properties: { [column.key]: false } },
  };
}

function beneficiariesSchema(question: BeneficiariesQuestion): JsonSchema {
  const group = closedObject(
    question.ageBands.map((band) => [band.key, PEOPLE]),
    [],
  );
  const direct = closedObject(
    question.groups.map(({ key }) => [key, group]),
    [],
  );
  return closedObject(
    [
      ['direct', direct],
      ['withDisability', PEOPLE],
      ['indirect', PEOPLE],
    ],
    ['direct', 'withDisability', 'indirect'],
  );
}

function filesSchema(question: FileQuestion): JsonSchema {
  const file = closedObject(
    [
      ['fileId', NAME],
      ['name', NAME],
      ['sizeBytes', { type: 'integer', minimum: 0, maximum: question.maxBytes }],
      ['mediaType', { type: 'string', enum: question.accept }],
    ],
    ['fileId', 'name', 'sizeBytes', 'mediaType'],
  );
  return { type: 'array', items: file, minItems: 1, maxItems: question.maxFiles };
}

function defined(keywords: Readonly<Record<string, string | number | undefined>>): JsonSchema {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}
