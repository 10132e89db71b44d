/** Codes that requests about any form that is being filled are refused with; catalogue keys `error.<code>`. */
export const DRAFTING_PROBLEM_CODES = [
  'drafting.section-not-found',
  /** conflict: AnswerConflict. */
  'drafting.answer-changed-meanwhile',
  /** conflict: ContentConflict. */
  'drafting.changed-since-read',
  /** errors name the answers. */
  'drafting.answers-not-acceptable',
] as const;
export type DraftingProblemCode = (typeof DRAFTING_PROBLEM_CODES)[number];
