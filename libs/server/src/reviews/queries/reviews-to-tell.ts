import type { Reading } from '@candela/platform';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { Review } from '../model/review.entity.js';

/** What other contexts may know of a review, to tell the right people; nothing that was found. */
export interface ReviewToTell {
  id: string;
  applicationId: string;
  reviewerId: string;
  /** Whether every review of the application is handed in. */
  isLastOfApplication: boolean;
}

/** Somebody's standing as a reviewer, likewise. */
export interface CallReviewerToTell {
  id: string;
  callId: string;
  userId: string;
  invitedBy: string;
}

const BECAUSE = 'whom to tell is decided by the portal, not by what the actor may see';

/** A review, or null. */
export async function reviewToTell(reading: Reading, id: string): Promise<ReviewToTell | null> {
  const review = await reading
    .unfiltered(Review, 'review', BECAUSE)
    .where('review.id = :id', { id })
    .getOne();
  if (!review) return null;
  const { applicationId, reviewerId } = review;
  const open = await reading
    .unfiltered(Review, 'review', BECAUSE)
    .where(`review.applicationId = :applicationId AND review.state IN ('assigned', 'certified')`, {
      applicationId,
    })
    .getCount();
  return { id, applicationId, reviewerId, isLastOfApplication: open === 0 };
}

/** A reviewer of a call, or null. */
export async function callReviewerToTell(reading: Reading, id: string): Promise<CallReviewerToTell | null> {
  const row = await reading
    .unfiltered(CallReviewer, 'reviewer', BECAUSE)
    .where('reviewer.id = :id', { id })
    .getOne();
  return row && { id, callId: row.callId, userId: row.userId, invitedBy: row.invitedBy };
}
