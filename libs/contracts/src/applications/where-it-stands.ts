import type { ApplicationState } from './application-states.js';
import { SERVICE_STANDARD_BUSINESS_DAYS } from './limits.js';

/** What comes next for an application. Catalogue keys `application.next.<step>`. */
export const APPLICATION_NEXT_STEPS = [
  'finish',
  'closedUnsubmitted',
  'screening',
  'eligibility',
  'changes',
  'review',
  'decision',
  'waitlist',
  'agreement',
  'declined',
  'ineligible',
  'none',
] as const;
export type ApplicationNextStep = (typeof APPLICATION_NEXT_STEPS)[number];

/** Who acts. Catalogue keys `application.acts.<who>`. */
export const APPLICATION_NEXT_ACTORS = ['you', 'mission', 'reviewers', 'nobody'] as const;
export type ApplicationNextActor = (typeof APPLICATION_NEXT_ACTORS)[number];

/** The next step of an application, as its applicant is told. */
export interface NextStep {
  readonly step: ApplicationNextStep;
  readonly who: ApplicationNextActor;
  /** How long it usually takes, in business days, where the programme promises it: `application.wait.<step>`. */
  readonly waitDays: number | null;
}

const { screened, decisionTold, payment } = SERVICE_STANDARD_BUSINESS_DAYS;

const STEPS: Readonly<Record<Exclude<ApplicationState, 'draft'>, NextStep>> = {
  submitted: { step: 'screening', who: 'mission', waitDays: screened },
  screening: { step: 'eligibility', who: 'mission', waitDays: screened },
  changesRequested: { step: 'changes', who: 'you', waitDays: null },
  review: { step: 'review', who: 'reviewers', waitDays: decisionTold },
  panel: { step: 'decision', who: 'mission', waitDays: decisionTold },
  waitlisted: { step: 'waitlist', who: 'mission', waitDays: null },
  approved: { step: 'agreement', who: 'mission', waitDays: payment },
  approvedWithConditions: { step: 'agreement', who: 'mission', waitDays: payment },
  declined: { step: 'declined', who: 'nobody', waitDays: null },
  ineligible: { step: 'ineligible', who: 'nobody', waitDays: null },
  withdrawn: { step: 'none', who: 'nobody', waitDays: null },
};

/** What an applicant may expect next, whose turn it is, and how long that usually takes. */
export function nextStepOf(state: ApplicationState, acceptsApplications: boolean): NextStep {
  if (state !== 'draft') return STEPS[state];
  return acceptsApplications
    ? { step: 'finish', who: 'you', waitDays: null }
    : { step: 'closedUnsubmitted', who: 'nobody', waitDays: null };
}
