/** The states of a call. What the public is told follows from the state and the clock: see `callStateAt`. */
export const CALL_STATES = [
  'draft',
  'translationReview',
  'published',
  'open',
  'closed',
  'archived',
  'cancelled',
] as const;
export type CallState = (typeof CALL_STATES)[number];

/** The texts of a call, each a pair of languages, in the order a reader meets them. */
export const CALL_TEXTS = ['title', 'summary', 'whoCanApply', 'guidance'] as const;
export type CallText = (typeof CALL_TEXTS)[number];

/** What a call may be changed in: all of it while it is drafted, then its words only, at the end nothing. */
export const CALL_EDITABLE_PARTS = ['everything', 'texts', 'nothing'] as const;
export type CallEditablePart = (typeof CALL_EDITABLE_PARTS)[number];

/** Most characters of each text, in one language. */
export const CALL_TEXT_CHARS_MAX: Readonly<Record<CallText, number>> = {
  title: 150,
  summary: 600,
  whoCanApply: 3_000,
  guidance: 10_000,
};

export const CALL_REASON_CHARS_MAX = 600;
export const CALL_SEARCH_CHARS_MAX = 100;
export const CALLS_PER_PAGE_MAX = 50;
/** Characters of a time zone's name, such as America/Argentina/ComodRivadavia. */
export const TIME_ZONE_CHARS_MAX = 64;

/** Sort orders of the list of calls; the last created first is the default. */
export const CALL_SORTS = ['newest', 'closing'] as const;
export type CallSort = (typeof CALL_SORTS)[number];

/** Forms and defaults that a program's calls may start from. */
export const CALL_TEMPLATES = [
  'localInitiatives',
  'rapidResponse',
  'capacityBuilding',
  'humanRightsAward',
] as const;
export type CallTemplateKey = (typeof CALL_TEMPLATES)[number];

/** Codes that calls and programs are refused with; catalogue keys `error.<code>`. */
export const CALL_PROBLEM_CODES = [
  'call.not-found',
  /** action, state. */
  'call.state-forbids',
  /** closesAt. */
  'call.is-closed',
  'call.is-over',
  'call.not-published',
  /** opensAt. */
  'call.not-open-yet',
  'call.form-is-published',
  /** Only the words of a call can be changed by now. */
  'call.terms-are-fixed',
  /** One language of a published text was changed without the other. */
  'call.text-changed-in-one-language',
  /** language. */
  'call.text-missing',
  'call.time-zone-unknown',
  'call.local-time-malformed',
  'call.closing-not-after-opening',
  'call.closing-in-the-past',
  'call.extension-not-later',
  'call.activities-end-before-closing',
  'call.envelope-missing',
  'call.envelope-below-largest-award',
  'call.award-range-reversed',
  'call.award-above-hard-cap',
  /** count. */
  'call.not-ready',
  /** language. */
  'call.form-text-missing',
  'call.form-schema-invalid',
  /** What was sent cannot be kept; each field says why. */
  'call.terms-invalid',
  'call.texts-out-of-step',
  'call.form-edit-refused',
  'program.not-found',
  'program.has-no-template',
  'program.code-taken',
] as const;
export type CallProblemCode = (typeof CALL_PROBLEM_CODES)[number];

/** Codes of what an author is told before publication and may leave as it is. */
export const CALL_WARNING_CODES = [
  /** questions, questionsMax, words, wordsMax. */
  'call.asks-too-much',
  'call.opens-at-once',
  /** days. */
  'call.open-for-few-days',
  /** Both languages of a text are the same words. */
  'call.texts-are-identical',
] as const;
export type CallWarningCode = (typeof CALL_WARNING_CODES)[number];
