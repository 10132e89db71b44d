import type { Routes } from '@angular/router';
import { leaveSection } from '../drafting/leave-section.js';
import { withTexts } from '../texts/catalogues.js';
import { openedSection, ownReport, wholeReport } from './data/resolvers.js';

/** A report for its organization. Each page is read in one round trip; the title of the tab stays neutral. */
const routes: Routes = [
  {
    path: ':id',
    resolve: { report: ownReport },
    loadComponent: async () => (await import('./feature-report/report-page.js')).ReportPage,
  },
  {
    path: ':id/sections/:sectionKey',
    resolve: { opened: openedSection },
    canDeactivate: [leaveSection],
    loadComponent: async () => (await import('./feature-section/report-section-page.js')).ReportSectionPage,
  },
  {
    path: ':id/check',
    resolve: { report: wholeReport },
    loadComponent: withTexts(
      async () => (await import('./feature-check/report-check-page.js')).ReportCheckPage,
      'files',
    ),
  },
];

export default routes;
