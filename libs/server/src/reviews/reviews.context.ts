import { defineContext } from '@candela/platform';
import { callReviewerLifecycle } from './domain/call-reviewer-lifecycle.js';
import { reviewLifecycle } from './domain/review-lifecycle.js';
import {
  callReviewerPolicy,
  reviewedCallListPolicy,
  reviewedCallPolicy,
} from './model/call-reviewer-policy.js';
import { CallScoreSheet } from './model/call-score-sheet.entity.js';
import { ConflictOfInterest } from './model/conflict-of-interest.entity.js';
import { assignPolicy, ownReviewsPolicy, panelPolicy, reviewPolicy } from './model/review-policy.js';

/** Who reads applications, without conflicts of interest, and what they find. */
export const reviewsContext = defineContext({
  name: 'reviews',
  policies: [
    reviewPolicy,
    ownReviewsPolicy,
    assignPolicy,
    panelPolicy,
    callReviewerPolicy,
    reviewedCallPolicy,
    reviewedCallListPolicy,
  ],
  internalEntities: [
    { entity: CallScoreSheet, because: 'read with its call, whose policy decides who may' },
    {
      entity: ConflictOfInterest,
      because: 'read with reviews and assignments, whose policies decide who may',
    },
  ],
  lifecycles: [reviewLifecycle, callReviewerLifecycle],
  events: [
    'call-reviewer.invited',
    'call-reviewer.declined',
    'review.assigned',
    'review.conflict-declared',
    'review.submitted',
    'review.returned',
    'application.sent-to-panel',
  ],
});
