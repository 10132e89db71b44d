/** Codes that requests about applications are refused with, and their params; catalogue keys `error.<code>`. */
export const APPLICATION_PROBLEM_CODES = [
  /** applicationId, reference: the one that exists. */
  'application.already-started',
  'application.not-found',
  /** action, state. */
  'application.state-forbids',
  /** The call does not take applications now: opensAt, closesAt. */
  'application.call-is-not-open',
  'application.call-is-closed',
  /** problems: how many; errors name the fields. */
  'application.incomplete',
  'application.needs-editor',
  'application.needs-signatory',
  'application.needs-confirmed-email',
  'application.needs-owner-or-signatory',
  'application.is-of-own-organization',
  'application.level-not-higher',
  'application.not-submitted',
  /** Only the questions that changes were requested for may be answered. */
  'application.question-not-open',
  /** The question is not part of what was submitted. */
  'application.question-unknown',
  'application.question-named-twice',
  /** min, max: calendar dates. */
  'application.due-on-out-of-range',
  /** check. */
  'application.check-not-listed',
  /** open: how many checks are not answered with yes. */
  'application.checks-open',
  /** dueOn. */
  'application.changes-not-overdue',
  /** key, accepted. */
  'desk.query-unknown-key',
  /** key, value, accepted. */
  'desk.query-unreadable-value',
] as const;
export type ApplicationProblemCode = (typeof APPLICATION_PROBLEM_CODES)[number];
