import { inject } from '@angular/core';
import { type RedirectFunction, Router, type Routes } from '@angular/router';
import { requireRole } from '../session/session-guards.js';
import { SessionStore } from '../session/session-store.js';
import { IMPORT_AUDIENCES, PORTFOLIO_AUDIENCES } from './data/audiences.js';

/** Who may not read awards but imports registers comes for the imports. */
const toOwnPart: RedirectFunction = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  return router.parseUrl(
    session.hasRole(...PORTFOLIO_AUDIENCES) ? '/portfolio/overview' : '/portfolio/imports',
  );
};

/** Past awards: their sums, the list, one of them, and the imports that brought them in. */
const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toOwnPart },
  {
    path: 'overview',
    title: 'portfolio.heading',
    canActivate: [requireRole(...PORTFOLIO_AUDIENCES)],
    loadComponent: async () => (await import('./feature-overview/overview-page.js')).OverviewPage,
  },
  {
    path: 'awards',
    title: 'past-award.list.heading',
    canActivate: [requireRole(...PORTFOLIO_AUDIENCES)],
    loadComponent: async () => (await import('./feature-list/awards-page.js')).AwardsPage,
  },
  {
    path: 'awards/:id',
    title: 'past-award.heading',
    canActivate: [requireRole(...PORTFOLIO_AUDIENCES)],
    loadComponent: async () => (await import('./feature-award/award-page.js')).AwardPage,
  },
  {
    path: 'imports',
    title: 'register-import.list.heading',
    canActivate: [requireRole(...IMPORT_AUDIENCES)],
    loadComponent: async () => (await import('./feature-imports/imports-page.js')).ImportsPage,
  },
  {
    path: 'imports/:id',
    title: 'register-import.heading',
    canActivate: [requireRole(...IMPORT_AUDIENCES)],
    loadComponent: async () => (await import('./feature-import/import-page.js')).ImportPage,
  },
];

export default routes;
