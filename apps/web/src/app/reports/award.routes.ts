import type { Routes } from '@angular/router';
import { awardReports, closingChecklist } from './data/resolvers.js';

/** What an award owes to report, as a tab of its page: for its organization, and on the desk. */
export function awardReportRoutes(forStaff: boolean): Routes {
  return [
    {
      path: '',
      data: { forStaff },
      resolve: { reports: awardReports, ...(forStaff ? { checklist: closingChecklist } : {}) },
      loadComponent: async () => (await import('./feature-award/award-reports-tab.js')).AwardReportsTab,
    },
  ];
}
