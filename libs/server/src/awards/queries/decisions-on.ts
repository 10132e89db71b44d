import type { Reading } from '@candela/platform';
import { Decision } from '../model/decision.entity.js';

/** The decisions on one application that the reader may see, the latest first. */
export function decisionsOn(reading: Reading, applicationId: string): Promise<Decision[]> {
  return reading
    .visible(Decision, 'decision')
    .andWhere('decision.applicationId = :applicationId', { applicationId })
    .orderBy('decision.recommendedAt', 'DESC')
    .addOrderBy('decision.id', 'DESC')
    .getMany();
}

/** The one that is being prepared, whoever asks: rules about a new one need it. Null where there is none. */
export function openDecisionOn(reading: Reading, applicationId: string): Promise<Decision | null> {
  return reading
    .unfiltered(Decision, 'decision', 'that one is being prepared is a fact of the rules')
    .where('decision.applicationId = :applicationId', { applicationId })
    .andWhere(`decision.state IN ('recommended', 'returned', 'approved')`)
    .getOne();
}
