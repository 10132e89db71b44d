import type { Routes } from '@angular/router';
import { callDecisions } from './data/resolvers.js';

/** The tab of a call's file with its decisions. */
const routes: Routes = [
  {
    path: '',
    resolve: { page: callDecisions },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: async () =>
      (await import('./feature-call-decisions/call-decisions-tab.js')).CallDecisionsTab,
  },
];

export default routes;
