/**
 * Where an application stands. Names are catalogue keys: `application.state.<state>` for staff, `application.publicState.<state>`
 * for the applicant.
 */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'screening',
  'changesRequested',
  'review',
  'panel',
  'approved',
  'approvedWithConditions',
  'waitlisted',
  'declined',
  'ineligible',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Every action people may take on one application, in the order pages offer them. */
export const APPLICATION_ACTIONS = [
  'application.save-section',
  'application.submit',
  'application.resubmit',
  'application.start-screening',
  'application.find-eligible',
  'application.request-changes',
  'application.find-ineligible',
  'application.raise-confidentiality',
  'application.withdraw',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

/** The levels an applicant may ask for; raising is theirs at any time, lowering is not offered. */
export const APPLICATION_LEVELS = ['internal', 'protected', 'restricted'] as const;
export type ApplicationLevel = (typeof APPLICATION_LEVELS)[number];

/** The levels above `level`, lowest first; empty for the highest. */
export function levelsAbove(level: ApplicationLevel): ApplicationLevel[] {
  return APPLICATION_LEVELS.slice(APPLICATION_LEVELS.indexOf(level) + 1);
}
