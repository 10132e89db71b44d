import { readFile } from 'node:fs/promises';
import {
  givenAssignment,
  givenDraftCall,
  givenFilledDraft,
  givenMembership,
  givenMission,
  givenOrganization,
  givenPerson,
  givenProgram,
  givenPublishedCall,
  givenStaff,
  linkOfInvitation,
  linkFor,
  type PersonClient,
  saved,
  signedIn,
  STRONG_PASSWORD,
  submit,
  upload,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';
import { Browser } from '@candela/testing';
import { type DecidedWorld, givenDecided } from './given-decided.js';
import { givenReviewed, type ReviewedWorld } from './given-reviewed.js';
import { givenReported, type ReportedWorld } from './given-reported.js';
import { givenScreened, type ScreenedWorld } from './given-screened.js';
import { givenGrowth, type GrowthWorld } from './given-growth.js';
import { givenMoney, type MoneyOfMatrix } from './matrix-money.js';
import { personas, type Personas } from './personas.js';

/** An id that nothing has. */
export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

const REGISTER = new URL('../../../../libs/server/src/seeds/demo-register.csv', import.meta.url);

/** What the personas are let loose on. Everything was made through use cases and the API. */
export interface MatrixWorld extends ScreenedWorld, ReviewedWorld, DecidedWorld, GrowthWorld, ReportedWorld {
  server: ApiServer;
  personas: Personas;
  /** Of the organization that owner, editor, viewer and signatory belong to; not a persona. */
  founder: Founder;
  organizationId: string;
  otherOrganizationId: string;
  programId: string;
  missionId: string;
  /** By their state. */
  calls: Record<'draft' | 'translationReview' | 'open' | 'unapplied' | 'closed', string>;
  applications: Record<'draft' | 'internal' | 'protected' | 'restricted', string>;
  /** Of the organization's awards: what is in each state, for its own routes. */
  money: MoneyOfMatrix;
  /** A file in the answers of each application. */
  files: Record<'draft' | 'internal' | 'protected' | 'restricted', string>;
  /** A member whom nobody plays. */
  memberId: string;
  staffId: string;
  disabledStaffId: string;
  organizationInvitation: { id: string; token: string };
  staffInvitation: { id: string; token: string };
  confirmation: { email: string; token: string };
  resetToken: string;
  notificationIdOfOwner: string;
  /** A mail whose outcome is uncertain. */
  mailId: string;
  registerKey: string;
  registerCsv: string;
  pastAwardId: string;
  /** An import that was checked, and waits. */
  importId: string;
}

interface Founder {
  client: PersonClient;
  browser: Browser;
}

type Place = Pick<
  MatrixWorld,
  'organizationId' | 'otherOrganizationId' | 'programId' | 'missionId' | 'founder'
>;

/** Makes the world of the access matrix; takes some five seconds. */
export async function matrixWorld(server: ApiServer): Promise<MatrixWorld> {
  const missionId = await givenMission(server, { code: 'NBO', countries: ['KE'] });
  const otherMissionId = await givenMission(server, { code: 'LIM', countries: ['PE'] });
  const programId = await givenProgram(server, 'LIF');
  // First of all, since the clock goes on by days, which sessions do not outlive.
  const calls = await givenCalls(server, { programId, missionId });
  const founder = await givenFounder(server);
  const other = await givenOrganization(server, { name: 'Another organization', country: 'GT' });
  const place = {
    founder,
    organizationId: founder.client.organizationId,
    otherOrganizationId: other.organizationId,
    programId,
    missionId,
  };
  const asked = { programId, missionId };
  const [ofInternal, ofProtected, ofRestricted] = [
    await givenPublishedCall(server, asked),
    await givenPublishedCall(server, asked),
    await givenPublishedCall(server, asked),
  ];
  const everyone = await personas(server, {
    ...place,
    otherMissionId,
    teamOf: [...Object.values(calls), ofInternal.id, ofProtected.id, ofRestricted.id],
  });
  const draft = await givenFilledDraft(server, { call: { id: calls.open }, member: founder.client });
  const files = { draft: await attachment(founder, draft.id) };
  const internal = await handedIn(server, founder, ofInternal.id);
  const guarded = await handedIn(server, founder, ofProtected.id, 'protected');
  const restricted = await handedIn(server, founder, ofRestricted.id, 'restricted');
  const places = {
    ...asked,
    founder: founder.client,
    joinTeam: (callId: string) => givenAssignment(server, everyone.teamOfficer.userId, callId),
  };
  const screened = await givenScreened(server, places);
  const decided = await givenDecided(server, places);
  const growth = await givenGrowth(server, places);
  const reviewed = await givenReviewed(server, { ...places, reviewer: everyone.reviewer });
  const reported = await givenReported(server, places);
  const money = await givenMoney(server, founder.client, asked);
  await server.drain();
  return {
    server,
    ...screened,
    ...decided,
    ...growth,
    ...reviewed,
    ...reported,
    money,
    personas: everyone,
    ...place,
    calls,
    applications: {
      draft: draft.id,
      internal: internal.id,
      protected: guarded.id,
      restricted: restricted.id,
    },
    files: { ...files, internal: internal.fileId, protected: guarded.fileId, restricted: restricted.fileId },
    ...(await givenPeople(server, place)),
    ...(await givenLinks(server, place)),
    ...(await givenMessages(server, everyone)),
    ...(await givenRegister(server)),
  };
}

async function givenCalls(
  server: ApiServer,
  asked: { programId: string; missionId: string },
): Promise<MatrixWorld['calls']> {
  const closed = await givenPublishedCall(server, { ...asked, openDays: 1 });
  server.clock.advance({ days: 3 });
  await server.tick('call.open-and-close');
  const review = await givenDraftCall(server, asked);
  const officer = await signedIn(server, { staff: ['programOfficer'] });
  const address = `/api/calls/${review.id}/request-translation-review`;
  const { status, body } = await officer.post(address, {}, { ifMatch: review.version });
  if (status !== 200) throw new Error(`No review was asked for: ${JSON.stringify(body)}`);
  return {
    closed: closed.id,
    translationReview: review.id,
    draft: (await givenDraftCall(server, asked)).id,
    open: (await givenPublishedCall(server, asked)).id,
    unapplied: (await givenPublishedCall(server, asked)).id,
  };
}

async function givenFounder(server: ApiServer): Promise<Founder> {
  const email = 'founder@example.org';
  const { userId } = await givenPerson(server, { email, name: 'The founder', withPassword: true });
  const client = await signedIn(server, { userId, roles: ['owner', 'editor', 'signatory'] });
  return { client, browser: await new Browser(server.url).signIn(email, STRONG_PASSWORD) };
}

/** Uploads a picture to the draft's last question and answers with it. */
async function attachment({ client, browser }: Founder, applicationId: string): Promise<string> {
  const file = await upload(browser, applicationId);
  await saved(client, applicationId, 'declarations', { attachments: [file] });
  return file.fileId;
}

async function handedIn(
  server: ApiServer,
  founder: Founder,
  callId: string,
  level?: 'protected' | 'restricted',
): Promise<{ id: string; fileId: string }> {
  const { id } = await givenFilledDraft(server, { call: { id: callId }, member: founder.client });
  const fileId = await attachment(founder, id);
  const submitted = await submit(founder.client, id);
  if (submitted.status !== 200) throw new Error(`It was not handed in: ${JSON.stringify(submitted.body)}`);
  if (level) {
    const version = await versionOf(server, 'application', id);
    const raised = await founder.client.post(
      `/api/applications/${id}/raise-confidentiality`,
      { level },
      { ifMatch: version },
    );
    if (raised.status !== 200) throw new Error(`It was not made ${level}: ${JSON.stringify(raised.body)}`);
  }
  return { id, fileId };
}

async function givenPeople(
  server: ApiServer,
  { organizationId }: Place,
): Promise<Pick<MatrixWorld, 'memberId' | 'staffId' | 'disabledStaffId'>> {
  const [member, staff, disabled] = [
    await givenPerson(server),
    await givenStaff(server, { roles: ['reviewer'] }),
    await givenStaff(server, { roles: ['reviewer'] }),
  ];
  await givenMembership(server, { organizationId, userId: member.userId, roles: ['viewer'] });
  await server.owner.query('UPDATE user_account SET disabled_at = $2 WHERE id = $1', [
    disabled.userId,
    server.clock.now(),
  ]);
  return { memberId: member.userId, staffId: staff.userId, disabledStaffId: disabled.userId };
}

type Links = Pick<MatrixWorld, 'organizationInvitation' | 'staffInvitation' | 'confirmation' | 'resetToken'>;

async function givenLinks(server: ApiServer, { founder, organizationId }: Place): Promise<Links> {
  const administrator = await signedIn(server, { staff: ['administrator'] });
  const toOrganization = await founder.client.post<{ id: string }>(
    `/api/organizations/${organizationId}/invitations`,
    { email: 'invited@example.org', language: 'en', roles: ['viewer'] },
  );
  const toStaff = await administrator.post<{ id: string }>('/api/staff/invitations', {
    email: 'invited.staff@example.org',
    language: 'fr',
    grants: [{ role: 'reviewer', missionIds: [] }],
  });
  const email = 'new.person@example.org';
  const person = { name: 'New person', email, language: 'en', password: STRONG_PASSWORD };
  await server.api.post('/api/sign-up', person);
  await server.api.post('/api/account/request-reset', { email: 'viewer@example.org' });
  // Sending a mail makes its secret: whoever takes one by hand comes after.
  await server.drain();
  const confirmation = { email, token: (await linkFor(server, 'confirmEmail', email)).token };
  return {
    organizationInvitation: await invitation(server, toOrganization.body.id),
    staffInvitation: await invitation(server, toStaff.body.id),
    confirmation,
    resetToken: (await linkFor(server, 'resetPassword', 'viewer@example.org')).token,
  };
}

async function invitation(server: ApiServer, id: string): Promise<{ id: string; token: string }> {
  return { id, token: (await linkOfInvitation(server, id)).token };
}

async function givenMessages(
  server: ApiServer,
  { owner }: Personas,
): Promise<Pick<MatrixWorld, 'notificationIdOfOwner' | 'mailId'>> {
  const mails = await server.owner.query<{ id: string }>(
    `UPDATE mail_delivery SET state = 'uncertain', error_code = 'ECONNRESET' WHERE user_id = $1 RETURNING id`,
    [owner.userId],
  );
  const messages = await server.owner.query<{ id: string }>(
    'SELECT id FROM notification WHERE user_id = $1',
    [owner.userId],
  );
  return { notificationIdOfOwner: messages.rows[0]!.id, mailId: mails.rows[0]!.id };
}

async function givenRegister(
  server: ApiServer,
): Promise<Pick<MatrixWorld, 'registerKey' | 'registerCsv' | 'pastAwardId' | 'importId'>> {
  const officer = await givenStaff(server, { roles: ['programOfficer'], withPassword: true });
  const browser = await new Browser(server.url).signIn(officer.email, STRONG_PASSWORD);
  const registerCsv = await readFile(REGISTER, 'utf8');
  const first = await startedImport(browser, registerCsv);
  await server.drain();
  const confirmed = await browser.send('POST', `/api/portfolio/imports/${first}/confirm`);
  if (confirmed.status !== 200) throw new Error(`The import was not confirmed: ${confirmed.text}`);
  await server.drain();
  const importId = await startedImport(browser, registerCsv);
  await server.drain();
  const { rows } = await server.owner.query<{ id: string; key: string }>(
    'SELECT award.id, register.key FROM past_award award JOIN grants_register register ON register.id = award.register_id LIMIT 1',
  );
  return { registerKey: rows[0]!.key, registerCsv, pastAwardId: rows[0]!.id, importId };
}

async function startedImport(browser: Browser, csv: string): Promise<string> {
  const reply = await browser.send('POST', '/api/portfolio/imports?fileName=register.csv', {
    headers: { 'content-type': 'text/csv' },
    body: csv,
  });
  if (reply.status !== 201) throw new Error(`No import was begun: ${reply.status} ${reply.text}`);
  return (reply.body as { id: string }).id;
}

/** The version that a row has now. */
export async function versionOf(server: ApiServer, table: string, id: string): Promise<number> {
  const { rows } = await server.owner.query<{ version: number }>(
    `SELECT version FROM ${table} WHERE id = $1`,
    [id],
  );
  return rows[0]?.version ?? 1;
}
