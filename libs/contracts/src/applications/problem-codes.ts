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
  /** key, accepted. */
  'desk.query-unknown-key',
  /** key, value, accepted. */
  'desk.query-unreadable-value',
] as const;
export type ApplicationProblemCode = (typeof APPLICATION_PROBLEM_CODES)[number];
