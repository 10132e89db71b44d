import type { Routes } from '@angular/router';
import { requireRole } from '../session/session-guards.js';
import { withTexts } from '../texts/catalogues.js';
import { keepTyped } from './feature-call/keep-typed.js';
import { CallListPage } from './feature-list/call-list-page.js';

const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'calls' },
  { path: 'calls', component: CallListPage, title: 'programs.list.heading' },
  {
    path: 'calls/new',
    canActivate: [requireRole('programOfficer')],
    loadComponent: () => import('./feature-list/create-call-page.js').then((file) => file.CreateCallPage),
    title: 'programs.create.heading',
  },
  {
    path: 'calls/:callId',
    loadComponent: () => import('./feature-call/call-page.js').then((file) => file.CallPage),
    title: 'programs.call.heading',
    data: { keepsFocus: true },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'details' },
      {
        path: 'details',
        canDeactivate: [keepTyped],
        loadComponent: () => import('./feature-call/details-page.js').then((file) => file.DetailsPage),
      },
      {
        path: 'form',
        canDeactivate: [keepTyped],
        loadComponent: withTexts(
          () => import('./feature-call/form-page.js').then((file) => file.FormPage),
          'form',
        ),
      },
      {
        path: 'preview',
        loadComponent: withTexts(
          () => import('./feature-call/preview-page.js').then((file) => file.PreviewPage),
          'form',
        ),
      },
      {
        path: 'publication',
        loadComponent: () =>
          import('./feature-call/publication-page.js').then((file) => file.PublicationPage),
      },
      {
        path: 'timeline',
        loadComponent: () => import('./feature-call/timeline-page.js').then((file) => file.TimelinePage),
      },
    ],
  },
];

export default routes;
