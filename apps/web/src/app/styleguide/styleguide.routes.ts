import type { Routes } from '@angular/router';

/** The living page of all components; a production build replaces this file and has no such address. */
const routes: Routes = [
  {
    path: 'styleguide',
    loadComponent: () => import('./styleguide-page.js').then((file) => file.StyleguidePage),
  },
];

export default routes;
