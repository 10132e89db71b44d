import type { Routes } from '@angular/router';
import { deskReport, deskReports } from './data/resolvers.js';

/** Reports on the desk: the list, and one of them. */
const routes: Routes = [
  {
    path: '',
    title: 'report.list.heading',
    resolve: { page: deskReports },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: async () => (await import('./feature-desk/desk-reports-page.js')).DeskReportsPage,
  },
  {
    path: ':id',
    title: 'report.desk.heading',
    resolve: { report: deskReport },
    loadComponent: async () => (await import('./feature-desk-report/desk-report-page.js')).DeskReportPage,
  },
];

export default routes;
