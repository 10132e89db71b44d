import type { Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Call } from '../model/call.entity.js';
import { type CallFacts, factsOf } from './calls-for-others.js';

/** More wait for nobody. */
const CALLS_MAX = 200;

/** The calls that the actor may see and whose other language waits to be checked, the longest waiting first. */
export async function callsInTranslationReview(
  reading: Reading,
): Promise<(CallFacts & { updatedAt: Date })[]> {
  const query = visible(reading)
    .andWhere(`call.state = 'translationReview'`)
    .orderBy('call.updatedAt', 'ASC');
  return (await query.getMany()).map((call) => ({ ...factsOf(call), updatedAt: call.updatedAt }));
}

/** The open calls that the actor may see and that close before `instant`, the nearest first. */
export async function callsClosingBefore(reading: Reading, instant: Date): Promise<CallFacts[]> {
  const query = visible(reading)
    .andWhere(`call.state IN ('published', 'open') AND call.opensAt <= :now AND call.closesAt > :now`, {
      now: reading.now,
    })
    .andWhere('call.closesAt < :instant', { instant })
    .orderBy('call.closesAt', 'ASC');
  return (await query.getMany()).map(factsOf);
}

function visible(reading: Reading): SelectQueryBuilder<Call> {
  return reading.visible(Call, 'call').addOrderBy('call.id', 'ASC').limit(CALLS_MAX);
}
