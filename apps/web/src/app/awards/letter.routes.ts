import type { Routes } from '@angular/router';
import { letter } from './data/resolvers.js';

/** The letter that told a decision. */
const routes: Routes = [
  {
    path: '',
    resolve: { letter },
    loadComponent: async () => (await import('./feature-letter/letter-page.js')).LetterPage,
  },
];

export default routes;
