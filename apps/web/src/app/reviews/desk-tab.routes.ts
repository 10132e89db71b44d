import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import { CallReviewsApi } from './data/call-reviews-api.js';
import type { ApplicationReviews } from './data/views.js';

/** Below an application on the desk: `:id` is its. */
const applicationReviews: ResolveFn<ApplicationReviews> = (route) =>
  inject(CallReviewsApi).reviewsOf(
    route.parent?.parent?.paramMap.get('id') ?? route.paramMap.get('id') ?? '',
  );

/** The reviews of one application, side by side. */
const routes: Routes = [
  {
    path: '',
    data: { keepsFocus: true },
    resolve: { read: applicationReviews },
    loadComponent: async () => (await import('./feature-application-reviews/reviews-tab.js')).ReviewsTab,
  },
];

export default routes;
