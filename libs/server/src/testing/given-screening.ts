import { type CallTemplateKey, eligibilityChecks } from '@candela/contracts';
import type { ApiClient } from '@candela/testing';
import { type GivenApplication, type GivenApplicationOptions, givenSubmitted } from './given-application.js';
import { type PersonClient, signedIn } from './signed-in.js';
import type { TestServer } from './test-server.js';

/** An application in screening, with the officer who began it. */
export interface GivenScreening extends GivenApplication {
  officer: PersonClient;
}

/** The questions that `givenChangesRequested` opens again, and what is asked about them. */
export const ASKED = [
  { path: 'need/context', ask: 'Which villages are these?' },
  { path: 'contact/safeContact', ask: 'May we call you?' },
] as const;

/** An application that an officer of all missions began to look at. */
export async function givenInScreening(
  server: TestServer,
  options: GivenApplicationOptions & { officer?: PersonClient } = {},
): Promise<GivenScreening> {
  const given = await givenSubmitted(server, options);
  const officer = options.officer ?? (await signedIn(server, { staff: ['programOfficer'] }));
  await done(onApplication(server, officer, given.id, 'start-screening'));
  return { ...given, officer };
}

/** An application whose officer has asked for changes to the questions of `ASKED`. */
export async function givenChangesRequested(
  server: TestServer,
  options: GivenApplicationOptions & { officer?: PersonClient } = {},
): Promise<GivenScreening> {
  const given = await givenInScreening(server, options);
  const body = { message: 'Two things are not clear to us.', questions: ASKED };
  await done(onApplication(server, given.officer, given.id, 'request-changes', body));
  return given;
}

/** An application that was found eligible: it waits for its reviews. */
export async function givenEligible(
  server: TestServer,
  options: GivenApplicationOptions & { officer?: PersonClient } = {},
): Promise<GivenScreening> {
  const given = await givenInScreening(server, options);
  await checkEverything(server, given);
  await done(onApplication(server, given.officer, given.id, 'find-eligible'));
  return given;
}

/** Answers every point of the checklist with yes. */
export async function checkEverything(
  server: TestServer,
  { id, officer }: Pick<GivenScreening, 'id' | 'officer'>,
): Promise<void> {
  const { rows } = await server.owner.query<{ template: CallTemplateKey }>(
    'SELECT c.template FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $1',
    [id],
  );
  for (const [version, check] of eligibilityChecks(rows[0]!.template).entries()) {
    const body = { check, answer: 'yes', note: '' };
    await done(officer.post(`/api/applications/${id}/check-eligibility`, body, { ifMatch: version }));
  }
}

/** An action on an application as it stands. */
export async function onApplication(
  server: TestServer,
  client: ApiClient,
  id: string,
  action: string,
  body: object = {},
) {
  const { rows } = await server.owner.query<{ version: number }>(
    'SELECT version FROM application WHERE id = $1',
    [id],
  );
  return client.post<Record<string, unknown>>(`/api/applications/${id}/${action}`, body, {
    ifMatch: rows[0]!.version,
  });
}

async function done(reply: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await reply;
  if (status !== 200) throw new Error(`It was refused: ${JSON.stringify(body)}`);
}
