/** Limits of what people type about themselves, in characters. */
export const PERSON_NAME_LENGTH_MAX = 120;
export const EMAIL_LENGTH_MAX = 254;
export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 200;

/** Least score of zxcvbn (0 to 4) that a password needs. */
export const PASSWORD_SCORE_MIN = 3;

/** What a mail with a secret link is for. */
export const TOKEN_PURPOSES = ['confirmEmail', 'resetPassword', 'changeEmail', 'signUpNotice'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** How long a link in a mail works, in minutes. */
export const CONFIRMATION_MINUTES = 24 * 60;
export const RESET_MINUTES = 15;
export const INVITATION_DAYS = 7;

/** The pages that links in mails lead to. */
export const MAIL_LINK_PAGES = {
  confirmEmail: '/account/confirm',
  changeEmail: '/account/confirm',
  resetPassword: '/account/reset-password',
  invitation: '/account/invitation',
} as const;

/**
 * The address within the portal that a mail links to. The secret stands behind the `#`: browsers send that part to no
 * server, so it is in no log and no referrer.
 */
export function mailLinkPath(page: keyof typeof MAIL_LINK_PAGES, token: string): string {
  return `${MAIL_LINK_PAGES[page]}#${token}`;
}

/**
 * Bounds of the strength estimator, the same on both sides. Without them a password made for it keeps it busy for
 * seconds; what lies beyond adds no strength that matters.
 */
export const PASSWORD_ESTIMATOR_BOUNDS = { l33tMaxSubstitutions: 4, maxLength: 64 } as const;

/** Words that count for nothing in a password: what is known of the person (name, address) and the portal's name. */
export function wordsAgainstGuessing(about: readonly string[]): string[] {
  const words = about.flatMap((text) => [text, ...text.split(/[\s@.,_'’-]+/)]);
  return ['candela', ...new Set(words.filter((word) => word.length > 2))];
}
