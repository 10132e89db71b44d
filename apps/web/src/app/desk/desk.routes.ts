import type { Routes } from '@angular/router';
import { workList } from './data/work-list.js';

/** The first page of staff. */
const routes: Routes = [
  {
    path: '',
    title: 'work.heading',
    resolve: { work: workList },
    loadComponent: async () => (await import('./feature-work-list/work-list-page.js')).WorkListPage,
  },
];

export default routes;
