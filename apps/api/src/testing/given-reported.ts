import {
  givenAward,
  givenFilledDraft,
  givenPublishedCall,
  givenReport,
  givenSubmittedReport,
  type PersonClient,
  submit,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';

/** What is reported in the world of the access matrix. */
export interface ReportedWorld {
  /** Final reports by their state. */
  reports: Record<'scheduled' | 'submitted', string>;
  /** The award of the one that nobody began. */
  reportingAwardId: string;
  /** An award with nothing left on its checklist. */
  closingAwardId: string;
}

interface Place {
  programId: string;
  missionId: string;
  founder: PersonClient;
  /** Makes a call whose team the officer in team belongs to. */
  joinTeam(callId: string): Promise<void>;
}

/** Two awards that owe reports, and one that owes nothing any more. */
export async function givenReported(server: ApiServer, place: Place): Promise<ReportedWorld> {
  const scheduled = await givenReport(server, { application: await handedIn(server, place) });
  const submitted = await givenSubmittedReport(server, { application: await handedIn(server, place) });
  const closing = await givenAward(server, { application: await handedIn(server, place), state: 'closing' });
  return {
    reports: { scheduled: scheduled.id, submitted: submitted.id },
    reportingAwardId: scheduled.award.id,
    closingAwardId: closing.id,
  };
}

async function handedIn(server: ApiServer, { founder, joinTeam, ...asked }: Place) {
  const call = await givenPublishedCall(server, asked);
  await joinTeam(call.id);
  const draft = await givenFilledDraft(server, { call, member: founder });
  const { status, body } = await submit(founder, draft.id);
  if (status !== 200) throw new Error(`It was not handed in: ${JSON.stringify(body)}`);
  return draft;
}
