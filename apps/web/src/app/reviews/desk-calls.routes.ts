import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { CallReviewsApi } from './data/call-reviews-api.js';
import type { AssignmentPage, CallProgress, CallReviewers, CallsInHand, Ranking } from './data/views.js';

const calls: ResolveFn<CallsInHand> = () => inject(CallReviewsApi).calls();

const progress: ResolveFn<CallProgress> = (route) => inject(CallReviewsApi).progress(callIn(route));

const reviewers: ResolveFn<CallReviewers> = (route) => inject(CallReviewsApi).reviewers(callIn(route));

const assignments: ResolveFn<{ page: AssignmentPage; reviewers: CallReviewers }> = async (route) => {
  const api = inject(CallReviewsApi);
  const [page, people] = await Promise.all([
    api.assignments(callIn(route), route.queryParamMap.get('cursor')),
    api.reviewers(callIn(route)),
  ]);
  return { page, reviewers: people };
};

const ranking: ResolveFn<Ranking> = (route) =>
  inject(CallReviewsApi).ranking(callIn(route), route.queryParamMap.get('cursor'));

function callIn(route: ActivatedRouteSnapshot): string {
  return (route.paramMap.get('callId') ?? route.parent?.paramMap.get('callId')) || '';
}

/**
 * Calls in hand: the list, and one with its tabs. `tabs` are those that other contexts bring, each a route whose label is
 * `deskCall.tab.<path>`; they stand at the end.
 */
export function deskCallRoutes(tabs: Routes): Routes {
  return [
    {
      path: '',
      title: 'deskCalls.heading',
      resolve: { calls },
      loadComponent: async () => (await import('./feature-calls/calls-page.js')).CallsPage,
    },
    {
      path: ':callId',
      title: 'deskCall.title',
      resolve: { progress },
      loadComponent: async () => (await import('./feature-calls/call-page.js')).CallPage,
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'progress' },
        {
          path: 'progress',
          data: { keepsFocus: true },
          resolve: { progress },
          loadComponent: async () => (await import('./feature-calls/progress-tab.js')).ProgressTab,
        },
        {
          path: 'reviewers',
          data: { keepsFocus: true },
          resolve: { read: reviewers },
          loadComponent: async () => (await import('./feature-calls/reviewers-tab.js')).ReviewersTab,
        },
        {
          path: 'assignments',
          data: { keepsFocus: true },
          resolve: { read: assignments },
          runGuardsAndResolvers: 'paramsOrQueryParamsChange',
          loadComponent: async () => (await import('./feature-calls/assignments-tab.js')).AssignmentsTab,
        },
        {
          path: 'ranking',
          data: { keepsFocus: true },
          resolve: { read: ranking },
          runGuardsAndResolvers: 'paramsOrQueryParamsChange',
          loadComponent: async () => (await import('./feature-calls/ranking-tab.js')).RankingTab,
        },
        ...tabs,
      ],
    },
  ];
}
