import type { Routes } from '@angular/router';
import { leaveAssessment } from './feature-assessment/leave-assessment.js';
import { assessment, capacityFile } from './data/resolvers.js';

/** The tab of an award, the same for its organization and on the desk: what the API allows is what it offers. */
const routes: Routes = [
  {
    path: '',
    data: { keepsFocus: true },
    resolve: { capacity: capacityFile },
    loadComponent: async () => (await import('./feature-file/file-page.js')).FilePage,
  },
  {
    path: ':assessmentId',
    data: { keepsFocus: true },
    resolve: { assessment },
    canDeactivate: [leaveAssessment],
    loadComponent: async () => (await import('./feature-assessment/assessment-page.js')).AssessmentPage,
  },
];

export default routes;
