import type { Routes } from '@angular/router';
import { CallsPage } from './feature-public/calls-page.js';

const routes: Routes = [
  { path: '', pathMatch: 'full', component: CallsPage, title: 'programs.public.heading' },
  {
    path: ':callId',
    loadComponent: () => import('./feature-public/public-call-page.js').then((file) => file.PublicCallPage),
    title: 'programs.public.one',
  },
  {
    path: ':callId/questions',
    loadComponent: () =>
      import('./feature-public/call-questions-page.js').then((file) => file.CallQuestionsPage),
    title: 'programs.public.questions.heading',
  },
];

export default routes;
