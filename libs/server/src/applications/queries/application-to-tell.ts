import type { ConfidentialityLevel } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Application } from '../model/application.entity.js';

/** What other contexts need to tell the right people about an application. Nothing that its applicant wrote. */
export interface ApplicationToTell {
  id: string;
  reference: string;
  callId: string;
  missionId: string | null;
  organizationId: string;
  level: ConfidentialityLevel;
  /** The people named as readers, where the level is `restricted`. */
  readerIds: string[];
}

const BECAUSE = 'whom to tell is decided by the portal; only the reference leaves';

/** Applications by id; ids of nothing are left out. */
export async function applicationsToTell(reading: Reading, ids: readonly string[]): Promise<ApplicationToTell[]> {
  if (ids.length === 0) return [];
  const rows = await reading
    .unfiltered(Application, 'application', BECAUSE)
    .where('application.id IN (:...ids)', { ids })
    .getMany();
  return rows.map(toTell);
}

/** The applications to a call that are not withdrawn, drafts included. */
export async function applicationsOfCall(reading: Reading, callId: string): Promise<ApplicationToTell[]> {
  const rows = await reading
    .unfiltered(Application, 'application', BECAUSE)
    .where(`application.callId = :callId AND application.state <> 'withdrawn'`, { callId })
    .getMany();
  return rows.map(toTell);
}

function toTell(row: Application): ApplicationToTell {
  const { id, reference, callId, missionId, organizationId, confidentiality, readerIds } = row;
  return { id, reference, callId, missionId, organizationId, level: confidentiality, readerIds };
}
