import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import { leaveReview } from './feature-review/leave-review.js';
import { openedReview } from './feature-review/opened-review.js';
import { OWN_REVIEWS, ReviewsApi } from './data/reviews-api.js';
import type { OwnReviewPage } from './data/views.js';

const ownReviews: ResolveFn<OwnReviewPage> = (route) => {
  const shown = OWN_REVIEWS.find((one) => one === route.queryParamMap.get('show')) ?? 'open';
  return inject(ReviewsApi).list(shown, route.queryParamMap.get('cursor'));
};

/** What somebody reviews. */
const routes: Routes = [
  {
    path: '',
    title: 'reviews.heading',
    resolve: { page: ownReviews },
    // Also at the same address: an answered invitation goes.
    runGuardsAndResolvers: 'always',
    loadComponent: async () => (await import('./feature-own-list/own-reviews-page.js')).OwnReviewsPage,
  },
  {
    path: ':id',
    title: 'reviews.heading',
    resolve: { opened: openedReview },
    canDeactivate: [leaveReview],
    loadComponent: async () => (await import('./feature-review/review-page.js')).ReviewPage,
  },
];

export default routes;
