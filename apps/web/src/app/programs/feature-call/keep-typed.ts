import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirmation, Texts } from '@candela/web-ui';

/** A page on which something may be typed and not saved. */
export interface KeepsTyped {
  hasUnsaved(): boolean;
}

/** Asks before a page with unsaved changes is left. */
export const keepTyped: CanDeactivateFn<KeepsTyped> = (page) => {
  if (!page.hasUnsaved()) return true;
  const t = inject(Texts).t;
  return inject(Confirmation).ask({
    heading: t('programs.leave.heading'),
    text: t('programs.leave.text'),
    action: t('programs.leave.action'),
    cancel: t('programs.leave.stay'),
    danger: true,
  });
};
