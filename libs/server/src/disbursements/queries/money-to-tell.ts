import type { Reading } from '@candela/platform';
import { Award } from '../../awards/index.js';

/** What other contexts may know of an award whose money moved, to tell the right people; no amounts. */
export interface MoneyToTell {
  awardId: string;
  reference: string;
  applicationId: string;
  organizationId: string;
  missionId: string | null;
}

/** The award whose money moved. */
export async function moneyToTell(reading: Reading, awardId: string): Promise<MoneyToTell | null> {
  const award = await reading
    .unfiltered(Award, 'award', 'whom to tell is decided by the portal, not by what the actor may see')
    .where('award.id = :awardId', { awardId })
    .getOne();
  if (!award) return null;
  const { reference, applicationId, organizationId, missionId } = award;
  return { awardId, reference, applicationId, organizationId, missionId };
}
