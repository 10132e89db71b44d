import type { Routes } from '@angular/router';
import { deskApplication, deskPage, screeningOfApplication } from './data/desk-resolvers.js';

/**
 * Applications on the desk: the list, and one with its tabs. `tabs` are those that other contexts bring, each a route whose
 * label is `desk.tab.<path>`; they stand between the screening and the timeline.
 */
export function deskApplicationRoutes(tabs: Routes): Routes {
  return [
    {
      path: '',
      title: 'desk.list.heading',
      resolve: { page: deskPage },
      runGuardsAndResolvers: 'paramsOrQueryParamsChange',
      loadComponent: async () =>
        (await import('./feature-desk-list/desk-applications-page.js')).DeskApplicationsPage,
    },
    {
      path: ':id',
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
          path: 'screening',
          data: { keepsFocus: true },
          resolve: { screening: screeningOfApplication },
          loadComponent: async () =>
            (await import('./feature-desk-application/screening-tab.js')).ScreeningTab,
        },
        ...tabs,
        {
          path: 'timeline',
          data: { keepsFocus: true },
          loadComponent: async () => (await import('./feature-desk-application/timeline-tab.js')).TimelineTab,
        },
      ],
    },
  ];
}
