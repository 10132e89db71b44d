import type { Routes } from '@angular/router';
import { requireNoSession } from '../session/session-guards.js';

/** The ways in, for people without a session. */
const routes: Routes = [
  {
    path: 'sign-in',
    canActivate: [requireNoSession],
    loadComponent: () => import('./sign-in-page.js').then((file) => file.SignInPage),
    title: 'entry.signIn.heading',
  },
  {
    path: 'sign-up',
    canActivate: [requireNoSession],
    loadComponent: () => import('./sign-up-page.js').then((file) => file.SignUpPage),
    title: 'entry.signUp.heading',
  },
  {
    path: 'confirm',
    loadComponent: () => import('./confirm-page.js').then((file) => file.ConfirmPage),
    title: 'entry.confirm.heading',
  },
  {
    path: 'forgot-password',
    loadComponent: () => import('./forgot-password-page.js').then((file) => file.ForgotPasswordPage),
    title: 'entry.forgot.heading',
  },
  {
    path: 'reset-password',
    loadComponent: () => import('./reset-password-page.js').then((file) => file.ResetPasswordPage),
    title: 'entry.reset.heading',
  },
];

export default routes;
