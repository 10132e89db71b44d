import { inject } from '@angular/core';
import { type RedirectFunction, Router } from '@angular/router';
import { SessionStore } from '../session/session-store.js';

/** The address of the portal itself: everybody's own first page. */
export const toOwnFirstPage: RedirectFunction = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready().catch(() => undefined);
  if (session.isStaff()) return router.parseUrl('/desk');
  return router.parseUrl(session.isSignedIn() ? '/applications' : '/calls');
};
