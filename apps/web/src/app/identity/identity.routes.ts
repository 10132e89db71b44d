import type { Routes } from '@angular/router';
import { requireNoSession, requireSession } from '../session/session-guards.js';
import { SignInPage } from './feature-sign-in/sign-in-page.js';

/** Below `/account`. Signing in comes first on a bad line: the other pages are fetched when they are wanted. */
const routes: Routes = [
  {
    path: 'sign-in',
    component: SignInPage,
    canActivate: [requireNoSession],
    title: 'identity.signIn.heading',
  },
  {
    path: 'sign-up',
    loadComponent: () => import('./feature-sign-up/sign-up-page.js').then((file) => file.SignUpPage),
    canActivate: [requireNoSession],
    title: 'identity.signUp.heading',
  },
  {
    path: 'check-mail',
    loadComponent: () => import('./feature-sign-up/check-mail-page.js').then((file) => file.CheckMailPage),
    title: 'identity.checkMail.heading',
  },
  {
    path: 'confirm',
    loadComponent: () => import('./feature-sign-up/confirm-page.js').then((file) => file.ConfirmPage),
    title: 'identity.confirm.heading',
  },
  {
    path: 'welcome',
    loadComponent: () => import('./feature-sign-up/welcome-page.js').then((file) => file.WelcomePage),
    canActivate: [requireSession],
    title: 'identity.welcome.heading',
  },
  {
    path: 'forgot-password',
    loadComponent: () => import('./feature-recovery/forgot-page.js').then((file) => file.ForgotPage),
    title: 'identity.forgot.heading',
  },
  {
    path: 'reset-password',
    loadComponent: () => import('./feature-recovery/reset-page.js').then((file) => file.ResetPage),
    title: 'identity.reset.heading',
  },
  {
    path: 'invitation',
    loadComponent: () =>
      import('./feature-invitation/invitation-page.js').then((file) => file.InvitationPage),
    title: 'identity.invitation.heading',
  },
  {
    path: 'organizations',
    canActivate: [requireSession],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () =>
          import('./feature-organizations/organizations-page.js').then((file) => file.OrganizationsPage),
        title: 'identity.organizations.heading',
      },
      {
        path: 'new',
        loadComponent: () =>
          import('./feature-organizations/new-organization-page.js').then((file) => file.NewOrganizationPage),
        title: 'identity.newOrganization.heading',
      },
      {
        path: ':id',
        loadComponent: () =>
          import('./feature-organizations/organization-page.js').then((file) => file.OrganizationPage),
        title: 'identity.organizations.heading',
      },
    ],
  },
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./feature-account/account-page.js').then((file) => file.AccountPage),
    canActivate: [requireSession],
    title: 'identity.account.heading',
  },
];

export default routes;
