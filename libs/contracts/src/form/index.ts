export * from './answers.js';
export * from './beneficiaries.js';
export * from './budget.js';
export * from './calendar.js';
export * from './columns.js';
export * from './completeness.js';
export * from './conditions.js';
export * from './definition-problems.js';
export * from './definition.js';
export * from './merge-section.js';
export * from './missing-translations.js';
export {
  CHARS_PER_WORD_MAX,
  DRAFT_LIMITS,
  FORM_PROBLEM_CODES,
  type FormProblem,
  type FormProblemCode,
  type ValidationMode,
} from './problems.js';
export * from './requirements.js';
export * from './risk-score.js';
export { defineForm, formSchema, SCHEMA_KEYWORDS } from './schema.js';
export * from './split-answers.js';
export * from './submitted-answers.js';
export * from './validate-section.js';
export { isAsked } from './validate-rows.js';
export * from './word-count.js';
