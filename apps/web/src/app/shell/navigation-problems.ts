import { inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { ProblemError } from '../session/problem-error.js';

const PAGES: Record<number, string> = { 0: 'offline', 403: 'forbidden', 404: 'not-found' };

/**
 * A page that could not be loaded: shows why, at the page's own address, so that loading it again tries again. Code that could
 * not be fetched (a broken line, or a new release) counts as offline.
 */
export function showNavigationProblem(failure: NavigationError): RedirectCommand {
  const router = inject(Router);
  const error: unknown = failure.error;
  if (error instanceof ProblemError && error.status === 401) {
    return new RedirectCommand(
      router.createUrlTree(['/account/sign-in'], { queryParams: { returnTo: failure.url } }),
    );
  }
  const isMissingCode = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  const page =
    error instanceof ProblemError ? (PAGES[error.status] ?? 'failed') : isMissingCode ? 'offline' : 'failed';
  return new RedirectCommand(router.parseUrl(`/problem/${page}`), { browserUrl: failure.url });
}
