import { inject } from '@angular/core';
import { type RedirectFunction, Router, type Routes } from '@angular/router';
import { requireRole } from '../session/session-guards.js';
import { SessionStore } from '../session/session-store.js';
import { withTexts } from '../texts/catalogues.js';
import { IMPORT_AUDIENCES, PORTFOLIO_AUDIENCES, PROGRAM_AUDIENCES } from './data/audiences.js';

/** Who may not read awards but imports registers comes for the imports. */
const toOwnPart: RedirectFunction = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  return router.parseUrl(
    session.hasRole(...PORTFOLIO_AUDIENCES) ? '/portfolio/overview' : '/portfolio/imports',
  );
};

/** Awards: their sums, the list, one of them; how programs go; and the imports that brought registers in. */
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
    path: 'programs',
    title: 'program-dashboard.list.heading',
    canActivate: [requireRole(...PROGRAM_AUDIENCES)],
    loadComponent: async () => (await import('./feature-programs/programs-page.js')).ProgramsPage,
  },
  {
    path: 'programs/:id',
    title: 'program-dashboard.heading',
    canActivate: [requireRole(...PROGRAM_AUDIENCES)],
    loadComponent: withTexts(
      async () => (await import('./feature-program/program-page.js')).ProgramPage,
      'applicationPages',
    ),
  },
  {
    path: 'programs/:id/deadlines',
    title: 'deadline.list.heading',
    canActivate: [requireRole(...PROGRAM_AUDIENCES)],
    loadComponent: async () => (await import('./feature-deadlines/deadlines-page.js')).DeadlinesPage,
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
