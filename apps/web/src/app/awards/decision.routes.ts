import type { Routes } from '@angular/router';
import { applicationDecision } from './data/resolvers.js';

/** The tab of an application's file on which its decision is made. */
const routes: Routes = [
  {
    path: '',
    resolve: { decided: applicationDecision },
    loadComponent: async () => (await import('./feature-decision/decision-tab.js')).DecisionTab,
  },
];

export default routes;
