import type { ApplicationState, ConfidentialityLevel } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

/** How a state looks; its word is `application.state.<state>` for staff, `application.publicState.<state>` for applicants. */
export const STATE_TONES: Readonly<Record<ApplicationState, StatusTone>> = {
  draft: 'neutral',
  submitted: 'info',
  screening: 'info',
  changesRequested: 'warn',
  review: 'info',
  panel: 'info',
  approved: 'good',
  approvedWithConditions: 'good',
  waitlisted: 'warn',
  declined: 'neutral',
  ineligible: 'neutral',
  withdrawn: 'neutral',
};

export const LEVEL_TONES: Readonly<Record<ConfidentialityLevel, StatusTone>> = {
  public: 'neutral',
  internal: 'neutral',
  protected: 'warn',
  restricted: 'bad',
};

/** What comes next for an application, who acts, and how long that usually takes: keys below `application.next`, `.acts`, `.wait`. */
export interface NextStep {
  readonly step: 'finish' | 'closedUnsubmitted' | 'screening' | 'changes' | 'decision' | 'agreement' | 'none';
  readonly who: 'you' | 'mission' | 'nobody';
}

/** The next step of an application of one's own. */
export function nextStepOf(application: {
  readonly state: ApplicationState;
  readonly call: { readonly acceptsApplications: boolean };
}): NextStep {
  switch (application.state) {
    case 'draft':
      return application.call.acceptsApplications
        ? { step: 'finish', who: 'you' }
        : { step: 'closedUnsubmitted', who: 'nobody' };
    case 'submitted':
      return { step: 'screening', who: 'mission' };
    case 'screening':
      return { step: 'decision', who: 'mission' };
    case 'changesRequested':
      return { step: 'changes', who: 'you' };
    case 'review':
    case 'panel':
    case 'waitlisted':
      return { step: 'decision', who: 'mission' };
    case 'approved':
    case 'approvedWithConditions':
      return { step: 'agreement', who: 'mission' };
    case 'declined':
    case 'ineligible':
    case 'withdrawn':
      return { step: 'none', who: 'nobody' };
  }
}
