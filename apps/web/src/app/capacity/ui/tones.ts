import type { AssessmentState, PlanItemState } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

export const ASSESSMENT_TONES: Readonly<Record<AssessmentState, StatusTone>> = {
  draft: 'neutral',
  submitted: 'info',
  confirmed: 'good',
};

export const PLAN_ITEM_TONES: Readonly<Record<PlanItemState, StatusTone>> = {
  planned: 'neutral',
  underWay: 'info',
  done: 'good',
  dropped: 'warn',
};
