import {
  givenFilledDraft,
  givenPublishedCall,
  type PersonClient,
  signedIn,
  submit,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';

/** What is decided in the world of the access matrix, and by its side the call of each. */
export interface DecidedWorld {
  /** An application whose reviews are in, and nothing else. */
  atPanel: string;
  /** Decisions by their state. */
  decisions: Record<'recommended' | 'approved', string>;
  /** Applications of the decisions, and one whose decision was told. */
  decided: Record<'recommended' | 'told', string>;
  /** The call of the approved decision. */
  releasableCallId: string;
  /** Awards by the state of their agreement. */
  awards: Record<'draft' | 'sent' | 'signed', string>;
}

interface Place {
  programId: string;
  missionId: string;
  founder: PersonClient;
  /** Makes a call whose team the officer in team belongs to. */
  joinTeam(callId: string): Promise<void>;
}

/** Takes a few applications as far as the matrix needs them, through the API. */
export async function givenDecided(server: ApiServer, place: Place): Promise<DecidedWorld> {
  const officer = await signedIn(server, { staff: ['programOfficer'] });
  const approver = await signedIn(server, { staff: ['approver'] });
  const recommended = await decision(server, place, officer);
  const approved = await decision(server, place, officer);
  await done(approver.post(`/api/decisions/${approved.id}/approve`, {}, { ifMatch: 1 }));
  const [draft, sent, signed] = [
    await award(server, place, { officer, approver }),
    await award(server, place, { officer, approver }),
    await award(server, place, { officer, approver }),
  ];
  for (const { id } of [sent, signed]) {
    await done(officer.post(`/api/awards/${id}/agreement/send`, {}, { ifMatch: 1 }));
  }
  const read = await place.founder.get<{ agreement: { sha256: { en: string } } }>(`/api/awards/${signed.id}`);
  const signature = {
    sha256: read.body.agreement.sha256.en,
    accepted: true,
    typedName: 'Somebody Who Signs',
  };
  await done(place.founder.post(`/api/awards/${signed.id}/agreement/sign`, signature, { ifMatch: 2 }));
  return {
    atPanel: (await panel(server, place)).id,
    decisions: { recommended: recommended.id, approved: approved.id },
    decided: { recommended: recommended.applicationId, told: draft.applicationId },
    releasableCallId: approved.callId,
    awards: { draft: draft.id, sent: sent.id, signed: signed.id },
  };
}

async function panel(server: ApiServer, place: Place): Promise<{ id: string; callId: string }> {
  const { programId, missionId, founder } = place;
  const call = await givenPublishedCall(server, { programId, missionId });
  await place.joinTeam(call.id);
  const { id } = await givenFilledDraft(server, { call, member: founder });
  await done(submit(founder, id));
  await server.owner.query(`UPDATE application SET state = 'panel' WHERE id = $1`, [id]);
  return { id, callId: call.id };
}

async function decision(server: ApiServer, place: Place, officer: PersonClient) {
  const { id: applicationId, callId } = await panel(server, place);
  const condition = { en: 'A safety plan.', fr: 'Un plan de sécurité.' };
  const { id } = await done(
    officer.post('/api/decisions', {
      applicationId,
      outcome: 'approvedWithConditions',
      amountMinor: '3000000',
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
      conditions: [condition],
      rationale: 'Strong.',
    }),
  );
  return { id, applicationId, callId };
}

async function award(
  server: ApiServer,
  place: Place,
  { officer, approver }: { officer: PersonClient; approver: PersonClient },
): Promise<{ id: string; applicationId: string }> {
  const { id: decisionId, applicationId, callId } = await decision(server, place, officer);
  await done(approver.post(`/api/decisions/${decisionId}/approve`, {}, { ifMatch: 1 }));
  await done(officer.post(`/api/calls/${callId}/decisions/release`));
  const { rows } = await server.owner.query<{ id: string }>(
    'SELECT id FROM award WHERE application_id = $1',
    [applicationId],
  );
  return { id: rows[0]!.id, applicationId };
}

async function done(reply: Promise<{ status: number; body: unknown }>): Promise<{ id: string }> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`It was refused: ${JSON.stringify(body)}`);
  return body as { id: string };
}
