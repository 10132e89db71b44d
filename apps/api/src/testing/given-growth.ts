import {
  assessmentIds,
  filledIn,
  givenAward,
  givenCapacityFile,
  givenFilledDraft,
  givenProgram,
  givenPublishedCall,
  type PersonClient,
  submit,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';

/** What there is of an organization's growth in the world of the access matrix; ids by what they are of. */
export interface GrowthWorld {
  capacity: Record<'fileId' | 'withoutFile' | 'draft' | 'submitted' | 'planItem' | 'activity', string>;
}

interface Place {
  missionId: string;
  founder: PersonClient;
  /** Makes a call whose team the officer in team belongs to. */
  joinTeam(callId: string): Promise<void>;
}

/** Two awards, one with its file: a baseline that was handed in, a report in draft, a plan and an activity. */
export async function givenGrowth(server: ApiServer, place: Place): Promise<GrowthWorld> {
  const { founder } = place;
  const programId = await givenProgram(server, 'CAP', 'capacityBuilding');
  const file = await givenCapacityFile(server, { application: await handedIn(server, place, programId) });
  const withoutFile = await givenAward(server, { application: await handedIn(server, place, programId) });
  const [submitted = '', draft = ''] = await assessmentIds(server, file.id);
  const version = await filledIn(founder, submitted);
  await filledIn(founder, draft);
  await done(founder.post(`/api/capacity/assessments/${submitted}/submit`, {}, { ifMatch: version }));
  const activity = await done(
    founder.post(`/api/awards/${file.id}/capacity/activities`, {
      ...{ planItemId: null, type: 'training', topic: 'Accounts', mode: 'remote', heldOn: '2026-05-20' },
      ...{ minutes: 60, expert: '', women: 3, men: 2, another: 0 },
      ...{ scoreBefore: null, scoreAfter: null, feedback: null },
    }),
  );
  const planItem = await done(
    founder.post(`/api/awards/${file.id}/capacity/plan-items`, {
      ...{ area: 'finance', currentLevel: 1, targetLevel: 2, activity: 'Two people sign.', provider: '' },
      ...{ dueOn: '2027-03-31', costMinor: null, indicator: 'Twelve months closed.' },
    }),
  );
  return {
    capacity: {
      ...{ fileId: file.id, withoutFile: withoutFile.id, draft, submitted },
      ...{ planItem: planItem.id, activity: activity.id },
    },
  };
}

async function handedIn(server: ApiServer, { missionId, founder, joinTeam }: Place, programId: string) {
  const call = await givenPublishedCall(server, { programId, missionId });
  await joinTeam(call.id);
  const application = await givenFilledDraft(server, { call, member: founder });
  await done(submit(founder, application.id));
  return application;
}

async function done(reply: Promise<{ status: number; body: unknown }>): Promise<{ id: string }> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`It was refused: ${JSON.stringify(body)}`);
  return body as { id: string };
}
