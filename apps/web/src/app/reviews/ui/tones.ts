import type { CallReviewerState, ReviewState, ScoreBandKey } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

export const REVIEW_TONES: Readonly<Record<ReviewState, StatusTone>> = {
  assigned: 'neutral',
  certified: 'info',
  submitted: 'good',
  conflicted: 'warn',
  unassigned: 'neutral',
};

export const REVIEWER_TONES: Readonly<Record<CallReviewerState, StatusTone>> = {
  invited: 'info',
  accepted: 'good',
  declined: 'neutral',
  removed: 'neutral',
};

export const BAND_TONES: Readonly<Record<ScoreBandKey, StatusTone>> = {
  strong: 'good',
  acceptable: 'info',
  weak: 'warn',
};
