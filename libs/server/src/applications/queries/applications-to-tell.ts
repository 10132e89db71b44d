import type { ApplicationLevel, ApplicationState } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Application } from '../model/application.entity.js';

/** What other contexts may know of an application, to tell the right people; nothing that was answered. */
export interface ApplicationToTell {
  id: string;
  reference: string;
  state: ApplicationState;
  level: ApplicationLevel;
  callId: string;
  missionId: string | null;
  organizationId: string;
  /** Staff who may read it while it is restricted. */
  readerIds: string[];
}

const BECAUSE = 'whom to tell is decided by the portal, not by what the actor may see';

/** Applications by id; those that are gone are left out. */
export async function applicationsToTell(
  reading: Reading,
  ids: readonly string[],
): Promise<ApplicationToTell[]> {
  const query = reading.unfiltered(Application, 'application', BECAUSE);
  return (await query.where('application.id = ANY(:ids::uuid[])', { ids }).getMany()).map(toTell);
}

/** The applications to a call that were not withdrawn, drafts included. */
export async function applicationsOfCall(reading: Reading, callId: string): Promise<ApplicationToTell[]> {
  const query = reading.unfiltered(Application, 'application', BECAUSE);
  const rows = await query
    .where(`application.callId = :callId AND application.state <> 'withdrawn'`, { callId })
    .orderBy('application.id')
    .getMany();
  return rows.map(toTell);
}

function toTell(application: Application): ApplicationToTell {
  const {
    id,
    reference,
    state,
    confidentiality: level,
    callId,
    missionId,
    organizationId,
    readerIds,
  } = application;
  return { id, reference, state, level, callId, missionId, organizationId, readerIds };
}
