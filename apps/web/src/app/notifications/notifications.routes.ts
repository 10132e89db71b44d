import type { Routes } from '@angular/router';
import { InboxPage } from './feature-inbox/inbox-page.js';

const routes: Routes = [
  { path: '', pathMatch: 'full', component: InboxPage, title: 'notifications.inbox.heading' },
  {
    path: 'preferences',
    loadComponent: () =>
      import('./feature-preferences/preferences-page.js').then((file) => file.PreferencesPage),
    title: 'notifications.preferences.heading',
  },
];

export default routes;
