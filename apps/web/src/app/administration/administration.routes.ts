import type { Routes } from '@angular/router';
import { AdministrationPage } from './administration-page.js';
import { DeadLettersPage } from './feature-dead-letters/dead-letters-page.js';
import { MailsPage } from './feature-mails/mails-page.js';

const routes: Routes = [
  {
    path: '',
    component: AdministrationPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'mails' },
      {
        path: 'mails',
        component: MailsPage,
        title: 'administration.mails.heading',
        data: { keepsFocus: true },
      },
      {
        path: 'dead-letters',
        component: DeadLettersPage,
        title: 'administration.deadLetters.heading',
        data: { keepsFocus: true },
      },
    ],
  },
];

export default routes;
