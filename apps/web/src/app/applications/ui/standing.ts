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
