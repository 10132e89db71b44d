import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Audience } from './session.js';
import { SessionStore } from './session-store.js';

/** Lets people with a session through; others sign in first and come back to the page they wanted. */
export const requireSession: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  if (session.isSignedIn()) return true;
  return router.createUrlTree(['/account/sign-in'], { queryParams: { returnTo: state.url } });
};

/** Lets only some people through; others learn that the page is not for them. The server refuses them in any case. */
export function requireRole(...audiences: readonly Audience[]): CanActivateFn {
  return async (_route, state) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.ready();
    if (!session.isSignedIn()) {
      return router.createUrlTree(['/account/sign-in'], { queryParams: { returnTo: state.url } });
    }
    if (audiences.some((audience) => session.isAmong(audience))) return true;
    return new RedirectCommand(router.parseUrl('/problem/forbidden'), { skipLocationChange: true });
  };
}

/** Sends people who are signed in already to their own first page; for sign-in and sign-up. */
export const requireNoSession: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  return session.isSignedIn() ? router.parseUrl('/') : true;
};
