import { afterNextRender, DOCUMENT, inject, Injector } from '@angular/core';

/**
 * Brings the alert that a page has just put at its top into sight, for whoever pressed a button further down. Call while
 * constructing a component; call what comes back after setting the notice.
 */
export function noticeRevealer(): () => void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  return () =>
    afterNextRender(
      () => document.querySelector('main [role="alert"]')?.scrollIntoView({ block: 'center' }),
      { injector },
    );
}
