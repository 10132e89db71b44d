import type { Routes } from '@angular/router';
import { deskAward, deskAwards } from './data/resolvers.js';

/** Awards on the desk. `tabs` are those that other contexts bring; their labels are `award.tab.<path>`. */
export function deskAwardRoutes(tabs: Routes): Routes {
  return [
    {
      path: '',
      title: 'award.list.heading',
      resolve: { page: deskAwards },
      runGuardsAndResolvers: 'paramsOrQueryParamsChange',
      loadComponent: async () => (await import('./feature-desk-list/desk-awards-page.js')).DeskAwardsPage,
    },
    {
      path: ':id',
      title: 'award.one',
      resolve: { award: deskAward },
      loadComponent: async () => (await import('./feature-desk-award/desk-award-page.js')).DeskAwardPage,
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'agreement' },
        {
          path: 'agreement',
          data: { keepsFocus: true },
          loadComponent: async () => (await import('./feature-desk-award/agreement-tab.js')).AgreementTab,
        },
        ...tabs,
        {
          path: 'timeline',
          data: { keepsFocus: true },
          loadComponent: async () =>
            (await import('./feature-desk-award/award-timeline-tab.js')).AwardTimelineTab,
        },
      ],
    },
  ];
}
