import type { AwardState } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Award } from '../model/award.entity.js';
import { Decision } from '../model/decision.entity.js';

/** What other contexts may know of an award, to tell the right people and to make what follows from it. */
export interface AwardToTell {
  id: string;
  reference: string;
  state: AwardState;
  applicationId: string;
  callId: string;
  missionId: string | null;
  organizationId: string;
}

/** What other contexts may know of a decision, to tell the right people. */
export interface DecisionToTell {
  id: string;
  applicationId: string;
  missionId: string | null;
  /** Who recommended it last. */
  recommendedBy: string;
}

const BECAUSE = 'whom to tell is decided by the portal, not by what the actor may see';

/** Awards by id; those that are gone are left out. */
export async function awardsToTell(reading: Reading, ids: readonly string[]): Promise<AwardToTell[]> {
  const rows = await reading
    .unfiltered(Award, 'award', BECAUSE)
    .where('award.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return rows.map(({ id, reference, state, applicationId, callId, missionId, organizationId }) => ({
    ...{ id, reference, state, applicationId, callId, missionId, organizationId },
  }));
}

/** Decisions by id; those that are gone are left out. */
export async function decisionsToTell(reading: Reading, ids: readonly string[]): Promise<DecisionToTell[]> {
  const rows = await reading
    .unfiltered(Decision, 'decision', BECAUSE)
    .where('decision.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return rows.map(({ id, applicationId, missionId, recommendedBy }) => ({
    ...{ id, applicationId, missionId, recommendedBy },
  }));
}
