import {
  checkEverything,
  givenChangesRequested,
  givenInScreening,
  givenPublishedCall,
  type PersonClient,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';

/** What is being screened in the world of the access matrix: all of it internal, each in a call of its own. */
export interface ScreenedWorld {
  /** `checked`: everything on its checklist was answered with yes. */
  screened: Record<'checked' | 'changesRequested', string>;
}

interface Place {
  programId: string;
  missionId: string;
  founder: PersonClient;
  /** Makes a call whose team the officer in team belongs to. */
  joinTeam(callId: string): Promise<void>;
}

/** Takes two applications into screening, through the API. */
export async function givenScreened(server: ApiServer, place: Place): Promise<ScreenedWorld> {
  const { programId, missionId, founder: member, joinTeam } = place;
  const ofChecked = await givenPublishedCall(server, { programId, missionId });
  const ofChanged = await givenPublishedCall(server, { programId, missionId });
  await joinTeam(ofChecked.id);
  await joinTeam(ofChanged.id);
  const checked = await givenInScreening(server, { call: ofChecked, member });
  await checkEverything(server, checked);
  const changed = await givenChangesRequested(server, { call: ofChanged, member });
  return { screened: { checked: checked.id, changesRequested: changed.id } };
}
