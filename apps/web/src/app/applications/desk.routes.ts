import type { Routes } from '@angular/router';
import { deskApplication, deskPage, workList } from './data/resolvers.js';

/** The pages of staff: what waits, what there is, one application with its tabs. */
const routes: Routes = [
  {
    path: '',
    title: 'work.heading',
    resolve: { work: workList },
    loadComponent: async () => (await import('./feature-work-list/work-list-page.js')).WorkListPage,
  },
  {
    path: 'applications',
    title: 'desk.list.heading',
    resolve: { page: deskPage },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: async () =>
      (await import('./feature-desk-list/desk-applications-page.js')).DeskApplicationsPage,
  },
  {
    path: 'applications/:id',
    title: 'desk.application',
    resolve: { application: deskApplication },
    loadComponent: async () =>
      (await import('./feature-desk-application/desk-application-page.js')).DeskApplicationPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'answers' },
      {
        path: 'answers',
        data: { keepsFocus: true },
        loadComponent: async () => (await import('./feature-desk-application/answers-tab.js')).AnswersTab,
      },
      {
        path: 'timeline',
        data: { keepsFocus: true },
        loadComponent: async () => (await import('./feature-desk-application/timeline-tab.js')).TimelineTab,
      },
    ],
  },
];

export default routes;
