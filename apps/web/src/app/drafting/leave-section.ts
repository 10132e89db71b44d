import { inject, type Signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirmation, Texts } from '@candela/web-ui';
import type { SectionSaver } from './section-saver.js';

const PATIENCE_MS = 2_500;

/**
 * Saves before a section is left. Where that is not possible now, the person decides: the text stays in this window and
 * is saved as soon as it can be, but not where two people disagree or the server refuses it.
 */
export const leaveSection: CanDeactivateFn<{ readonly saver: Signal<SectionSaver> }> = async (page) => {
  const confirmation = inject(Confirmation);
  const { t } = inject(Texts);
  const saver = page.saver();
  await Promise.race([saver.flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  if (!saver.hasUnsaved()) return true;
  return confirmation.ask({
    heading: t('drafting.leave.heading'),
    text: needsPerson(saver) ? t('drafting.leave.needsYou') : t('drafting.leave.waits'),
    action: t('drafting.leave.action'),
    cancel: t('drafting.leave.stay'),
  });
};

function needsPerson(saver: SectionSaver): boolean {
  const { conflicts, refused } = saver.draft();
  return conflicts.length + refused.length > 0 || saver.failure() !== null;
}
