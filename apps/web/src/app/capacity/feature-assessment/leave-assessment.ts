import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirmation, Texts } from '@candela/web-ui';
import type { AssessmentPage } from './assessment-page.js';

const PATIENCE_MS = 2_500;

/** Saves before the page is left; where that is not possible now, the person decides. */
export const leaveAssessment: CanDeactivateFn<AssessmentPage> = async (page) => {
  const confirmation = inject(Confirmation);
  const { t } = inject(Texts);
  const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  if (await Promise.race([page.flush(), patience])) return true;
  return confirmation.ask({
    heading: t('capacity.leave.heading'),
    text: t('capacity.leave.text'),
    action: t('capacity.leave.action'),
    cancel: t('capacity.leave.stay'),
  });
};
