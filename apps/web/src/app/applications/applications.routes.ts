import type { Routes } from '@angular/router';
import { withTexts } from '../texts/catalogues.js';
import {
  callToApplyTo,
  openedSection,
  ownApplications,
  receipt,
  taskList,
  wholeApplication,
} from './data/resolvers.js';
import { leaveSection } from '../drafting/leave-section.js';

/** The pages of applicants. Each is read in one round trip before it is shown; the title of the tab stays neutral. */
const routes: Routes = [
  {
    path: '',
    resolve: { page: ownApplications },
    loadComponent: withTexts(
      async () => (await import('./feature-list/applications-page.js')).ApplicationsPage,
      'applicationPages',
    ),
  },
  {
    path: 'new',
    resolve: { call: callToApplyTo },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: withTexts(
      async () => (await import('./feature-start/start-page.js')).StartPage,
      'applicationPages',
      'applicationSteps',
    ),
  },
  {
    path: ':id',
    resolve: { application: taskList },
    loadComponent: withTexts(
      async () => (await import('./feature-application/application-page.js')).ApplicationPage,
      'applicationPages',
    ),
  },
  {
    path: ':id/sections/:sectionKey',
    resolve: { opened: openedSection },
    canDeactivate: [leaveSection],
    loadComponent: async () => (await import('./feature-section/section-page.js')).SectionPage,
  },
  {
    path: ':id/check',
    resolve: { application: wholeApplication },
    loadComponent: withTexts(
      async () => (await import('./feature-check/check-page.js')).CheckPage,
      'applicationPages',
      'files',
    ),
  },
  {
    path: ':id/submit',
    resolve: { application: wholeApplication },
    loadComponent: withTexts(
      async () => (await import('./feature-submit/submit-page.js')).SubmitPage,
      'applicationPages',
      'files',
      'applicationSteps',
    ),
  },
  {
    path: ':id/receipt',
    resolve: { receipt },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: withTexts(
      async () => (await import('./feature-receipt/receipt-page.js')).ReceiptPage,
      'applicationPages',
    ),
  },
];

export default routes;
