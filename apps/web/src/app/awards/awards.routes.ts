import type { Routes } from '@angular/router';
import { ownAward, ownAwards } from './data/resolvers.js';

/** The awards of one's own organizations. `tabs` are those that other contexts bring; their labels are `award.tab.<path>`. */
export function awardRoutes(tabs: Routes): Routes {
  return [
    {
      path: '',
      resolve: { page: ownAwards },
      loadComponent: async () => (await import('./feature-own-list/own-awards-page.js')).OwnAwardsPage,
    },
    {
      path: ':id',
      resolve: { award: ownAward },
      loadComponent: async () => (await import('./feature-own-award/own-award-page.js')).OwnAwardPage,
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'agreement' },
        {
          path: 'agreement',
          data: { keepsFocus: true, neutral: true },
          loadComponent: async () =>
            (await import('./feature-own-award/own-agreement-tab.js')).OwnAgreementTab,
        },
        ...tabs,
      ],
    },
  ];
}
