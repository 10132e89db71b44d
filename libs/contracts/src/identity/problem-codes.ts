/** Codes that requests about people are refused with, and their params; catalogue keys `error.<code>`. */
export const IDENTITY_PROBLEM_CODES = [
  'session.credentials-wrong',
  /** minutes. */
  'session.too-many-attempts',
  'session.not-found',
  'account.is-disabled',
  'account.password-wrong',
  'account.password-too-weak',
  'account.password-required',
  'account.link-not-usable',
  'account.email-not-confirmed',
  'organization.not-found',
  'membership.not-found',
  'membership.is-last-owner',
  'invitation.not-found',
  'invitation.not-usable',
  'invitation.is-member-already',
  'invitation.is-pending-already',
  'invitation.is-for-another-address',
  'invitation.sign-in-first',
  'invitation.needs-new-person',
  /** max. */
  'invitation.too-many-pending',
  /** state. */
  'invitation.state-forbids',
  'staff.not-found',
  'staff.is-yourself',
  'staff.is-disabled',
  'staff.is-enabled',
  /** first, second: roles. */
  'staff.roles-exclude',
  /** role. */
  'staff.role-twice',
  'mission.not-found',
  'mission.code-taken',
] as const;

/** Codes of what is wrong with a password, on its field; catalogue keys `error.<code>`. */
export const PASSWORD_PROBLEM_CODES = [
  /** min. */
  'password.too-short',
  /** max. */
  'password.too-long',
  'password.tooEasy',
  'password.straightRow',
  'password.keyPattern',
  'password.simpleRepeat',
  'password.extendedRepeat',
  'password.sequences',
  'password.recentYears',
  'password.dates',
  'password.topTen',
  'password.topHundred',
  'password.common',
  'password.similarToCommon',
  'password.wordByItself',
  'password.namesByThemselves',
  'password.commonNames',
  'password.userInputs',
] as const;
