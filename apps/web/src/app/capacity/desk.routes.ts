import type { Routes } from '@angular/router';
import { capacityProgram } from './data/resolvers.js';

/** How organizations grow, over programs. */
const routes: Routes = [
  {
    path: '',
    title: 'capacity.program.heading',
    resolve: { growth: capacityProgram },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: async () => (await import('./feature-program/program-page.js')).ProgramPage,
  },
];

export default routes;
