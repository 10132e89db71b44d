import { type Reading } from '@candela/platform';
import { Agreement } from '../model/agreement.entity.js';
import { AwardCondition } from '../model/award-condition.entity.js';
import type { Award } from '../model/award.entity.js';
import type { AwardCase } from '../model/award-policy.js';

const BECAUSE = 'read with its award, which was visible';

/** The agreement on an award that is not void; null where there is none. */
export function agreementOf(reading: Reading, awardId: string): Promise<Agreement | null> {
  return reading
    .unfiltered(Agreement, 'agreement', BECAUSE)
    .where(`agreement.awardId = :awardId AND agreement.state <> 'void'`, { awardId })
    .getOne();
}

/** The conditions of an award, in their order. */
export function conditionsOf(reading: Reading, awardId: string): Promise<AwardCondition[]> {
  return reading
    .unfiltered(AwardCondition, 'condition', BECAUSE)
    .where('condition.awardId = :awardId', { awardId })
    .orderBy('condition.number')
    .getMany();
}

/** An award that the reader may see, with what rules need. */
export async function awardCase(
  reading: Reading,
  award: Award,
  agreement: Agreement | null,
): Promise<AwardCase> {
  const [row] = await reading.sql<{ proposer_ids: string[] }>(
    'who recommended is a fact of the rules',
    `SELECT proposer_ids FROM decision WHERE application_id = $1 AND state = 'released'
     ORDER BY released_at DESC LIMIT 1`,
    [award.applicationId],
  );
  return { id: award.id, award, agreement, proposerIds: row?.proposer_ids ?? [] };
}
