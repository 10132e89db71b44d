import type { Routes } from '@angular/router';
import { withTexts } from '../texts/catalogues.js';

/** The living pages of all components; a production build replaces this file and has no such addresses. */
const routes: Routes = [
  {
    path: 'styleguide',
    loadChildren: withTexts(() => import('./styleguide-pages.routes.js'), 'form'),
  },
];

export default routes;
