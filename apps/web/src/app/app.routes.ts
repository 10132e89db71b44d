import type { Route, Routes } from '@angular/router';
import { requireRole, requireSession } from './session/session-guards.js';
import { toOwnFirstPage } from './shell/own-first-page.js';
import { ProblemPage } from './shell/problem-page.js';
import styleguide from './styleguide/styleguide.routes.js';
import { withTexts } from './texts/catalogues.js';

/** What other contexts add to an application on the desk. */
const DESK_APPLICATION_TABS: Routes = [
  {
    path: 'reviews',
    data: { keepsFocus: true },
    loadChildren: withTexts(() => import('./reviews/desk-tab.routes.js'), 'reviews'),
  },
  {
    path: 'decision',
    data: { keepsFocus: true },
    loadChildren: withTexts(() => import('./awards/decision.routes.js'), 'awards'),
  },
];

/** What other contexts add to a call on the desk. */
const DESK_CALL_TABS: Routes = [
  {
    path: 'decisions',
    data: { keepsFocus: true },
    loadChildren: withTexts(() => import('./awards/call-decisions.routes.js'), 'awards'),
  },
];

/** How the organization of an award grows: the same tab for its members and on the desk. */
const CAPACITY_TAB: Route = {
  path: 'capacity',
  data: { keepsFocus: true },
  loadChildren: withTexts(() => import('./capacity/capacity.routes.js'), 'capacity'),
};

/** What other contexts add to an award, for its organization. */
const AWARD_TABS: Routes = [
  {
    path: 'payments',
    data: { keepsFocus: true, neutral: true },
    loadChildren: withTexts(() => import('./disbursements/award-money.routes.js'), 'disbursements'),
  },
  {
    path: 'reports',
    data: { keepsFocus: true, neutral: true },
    loadChildren: withTexts(
      async () => (await import('./reports/award.routes.js')).awardReportRoutes(false),
      'reports',
    ),
  },
  CAPACITY_TAB,
];

/** What other contexts add to an award on the desk. */
const DESK_AWARD_TABS: Routes = [
  {
    path: 'money',
    data: { keepsFocus: true },
    loadChildren: withTexts(() => import('./disbursements/award-money.routes.js'), 'disbursements'),
  },
  {
    path: 'reports',
    data: { keepsFocus: true },
    loadChildren: withTexts(
      async () => (await import('./reports/award.routes.js')).awardReportRoutes(true),
      'reports',
    ),
  },
  CAPACITY_TAB,
];

/**
 * The addresses of the portal, one context each; a context's own file holds what is below. `title` is the key of a
 * catalogue. `data.neutral` keeps the title of the tab empty of meaning, `data.keepsFocus` is for tabs.
 */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toOwnFirstPage },
  {
    path: 'account',
    loadChildren: withTexts(() => import('./identity/identity.routes.js'), 'identity'),
  },
  {
    path: 'calls',
    loadChildren: withTexts(() => import('./programs/calls.routes.js'), 'programs'),
  },
  {
    path: 'programs',
    canActivate: [requireRole('staff')],
    loadChildren: withTexts(() => import('./programs/programs.routes.js'), 'programs'),
  },
  {
    path: 'applications/:id/letter',
    canActivate: [requireSession],
    data: { neutral: true },
    loadChildren: withTexts(() => import('./awards/letter.routes.js'), 'awards'),
  },
  {
    path: 'applications',
    canActivate: [requireSession],
    data: { neutral: true },
    loadChildren: withTexts(() => import('./applications/applications.routes.js'), 'applications', 'form'),
  },
  {
    path: 'awards',
    canActivate: [requireSession],
    data: { neutral: true },
    loadChildren: withTexts(
      async () => (await import('./awards/awards.routes.js')).awardRoutes(AWARD_TABS),
      'awards',
    ),
  },
  {
    path: 'reports',
    canActivate: [requireSession],
    data: { neutral: true },
    loadChildren: withTexts(() => import('./reports/reports.routes.js'), 'reports', 'form'),
  },
  {
    // Where the page of a call leads.
    path: 'apply/:callId',
    redirectTo: ({ params }) => `/applications/new?call=${String(params['callId'])}`,
  },
  {
    path: 'desk',
    canActivate: [requireRole('staff')],
    children: [
      { path: '', pathMatch: 'full', loadChildren: withTexts(() => import('./desk/desk.routes.js'), 'desk') },
      {
        path: 'applications',
        loadChildren: withTexts(
          async () =>
            (await import('./applications/desk.routes.js')).deskApplicationRoutes(DESK_APPLICATION_TABS),
          'applications',
          'applicationPages',
          'deskApplications',
          'form',
        ),
      },
      {
        path: 'awards',
        loadChildren: withTexts(
          async () => (await import('./awards/desk.routes.js')).deskAwardRoutes(DESK_AWARD_TABS),
          'awards',
        ),
      },
      {
        path: 'capacity',
        canActivate: [requireRole('programOfficer', 'approver', 'auditor')],
        loadChildren: withTexts(() => import('./capacity/desk.routes.js'), 'capacity'),
      },
      {
        path: 'payments',
        canActivate: [requireRole('programOfficer', 'financeOfficer', 'financeController', 'auditor')],
        loadChildren: withTexts(() => import('./disbursements/payments.routes.js'), 'disbursements'),
      },
      {
        path: 'calls',
        canActivate: [requireRole('programOfficer', 'approver', 'auditor')],
        loadChildren: withTexts(
          async () => (await import('./reviews/desk-calls.routes.js')).deskCallRoutes(DESK_CALL_TABS),
          'reviews',
        ),
      },
      {
        path: 'reports',
        loadChildren: withTexts(() => import('./reports/desk.routes.js'), 'reports', 'form'),
      },
    ],
  },
  {
    path: 'reviews',
    canActivate: [requireRole('reviewer')],
    loadChildren: withTexts(() => import('./reviews/reviews.routes.js'), 'reviews', 'form'),
  },
  {
    path: 'inbox',
    canActivate: [requireSession],
    data: { neutral: true },
    loadChildren: withTexts(() => import('./notifications/notifications.routes.js'), 'notifications'),
  },
  {
    path: 'portfolio',
    canActivate: [requireRole('staff')],
    loadChildren: withTexts(() => import('./portfolio/portfolio.routes.js'), 'portfolio'),
  },
  {
    path: 'staff',
    canActivate: [requireRole('administrator', 'auditor')],
    loadChildren: withTexts(() => import('./identity/staff.routes.js'), 'identity'),
  },
  {
    path: 'administration',
    canActivate: [requireRole('administrator')],
    loadChildren: withTexts(() => import('./administration/administration.routes.js'), 'administration'),
  },
  ...styleguide,
  {
    path: 'problem',
    children: [
      {
        path: 'forbidden',
        component: ProblemPage,
        data: { kind: 'forbidden' },
        title: 'shell.problem.forbidden.title',
      },
      {
        path: 'offline',
        component: ProblemPage,
        data: { kind: 'offline' },
        title: 'shell.problem.offline.title',
      },
      {
        path: 'not-found',
        component: ProblemPage,
        data: { kind: 'notFound' },
        title: 'shell.problem.notFound.title',
      },
      {
        path: 'failed',
        component: ProblemPage,
        data: { kind: 'failed' },
        title: 'shell.problem.failed.title',
      },
    ],
  },
  { path: '**', component: ProblemPage, data: { kind: 'notFound' }, title: 'shell.problem.notFound.title' },
];
