import {
  type CallTemplateKey,
  type FormAnswers,
  isRecord,
  type Language,
  type SectionAnswers,
} from '@candela/contracts';
import { PROGRAM_TEMPLATES } from '@candela/contracts/templates';
import type { ApiClient } from '@candela/testing';
import { type GivenCall, givenPublishedCall } from './given-call.js';
import { type PersonClient, signedIn } from './signed-in.js';
import type { TestServer } from './test-server.js';

/** An application with the browser of the member who began it: owner, editor and signatory at once. */
export interface GivenApplication {
  id: string;
  reference: string;
  call: Pick<GivenCall, 'id'>;
  member: PersonClient;
}

export interface GivenApplicationOptions {
  call?: Pick<GivenCall, 'id'>;
  /** Begins it; a member of a new organization with every role otherwise. */
  member?: PersonClient;
}

/** An empty draft, begun through the API. */
export async function givenDraft(
  server: TestServer,
  options: GivenApplicationOptions = {},
): Promise<GivenApplication> {
  const call = options.call ?? (await givenPublishedCall(server));
  const member = options.member ?? (await signedIn(server, { roles: ['owner', 'editor', 'signatory'] }));
  const { status, body } = await member.post<{ id: string; reference: string }>('/api/applications', {
    callId: call.id,
    organizationId: member.organizationId,
    language: 'en',
  });
  if (status !== 201) throw new Error(`No draft was begun: ${JSON.stringify(body)}`);
  return { id: body.id, reference: body.reference, call, member };
}

/** A draft whose every section holds complete answers. */
export async function givenFilledDraft(
  server: TestServer,
  options: GivenApplicationOptions & { answers?: FormAnswers } = {},
): Promise<GivenApplication> {
  const draft = await givenDraft(server, options);
  const answers = options.answers ?? (await completeAnswers(server, draft.call.id));
  for (const [sectionKey, given] of Object.entries(answers)) {
    if (isRecord(given)) await saved(draft.member, draft.id, sectionKey, given);
  }
  return draft;
}

/** An application that was handed in. */
export async function givenSubmitted(
  server: TestServer,
  options: GivenApplicationOptions & { answers?: FormAnswers } = {},
): Promise<GivenApplication> {
  const draft = await givenFilledDraft(server, options);
  const { status, body } = await submit(draft.member, draft.id);
  if (status !== 200) throw new Error(`It was not handed in: ${JSON.stringify(body)}`);
  return draft;
}

/** Complete answers to the call's form whose dates and countries fit the call. */
export async function completeAnswers(
  server: TestServer,
  callId: string,
  language: Language = 'en',
): Promise<FormAnswers> {
  const { rows } = await server.owner.query<{
    ends: string;
    template: CallTemplateKey;
    country: string | null;
  }>(
    `SELECT c.activities_end_on::text AS ends, c.template, m.countries[1] AS country
     FROM call c LEFT JOIN mission m ON m.id = c.mission_id WHERE c.id = $1`,
    [callId],
  );
  const { ends, template, country } = rows[0]!;
  const { example, headline } = PROGRAM_TEMPLATES[template];
  const answers = example(language, ends);
  if (!country) return answers;
  const [section = '', question = ''] = headline.country.split('/');
  return { ...answers, [section]: { ...answers[section], [question]: [{ precision: 'country', country }] } };
}

/** Saves answers to a section as it stands; throws where they were not saved. */
export async function saved(
  client: ApiClient,
  id: string,
  sectionKey: string,
  answers: SectionAnswers,
): Promise<number> {
  const address = `/api/applications/${id}/sections/${sectionKey}`;
  const section = await client.get<{ sectionVersion: number }>(address);
  const { status, body } = await client.patch<{ version: number }>(
    address,
    { answers },
    { ifMatch: section.body.sectionVersion },
  );
  if (status !== 200) throw new Error(`${sectionKey} was not saved: ${JSON.stringify(body)}`);
  return body.version;
}

/** Submits what the check page shows. */
export async function submit(client: ApiClient, id: string, idempotencyKey?: string) {
  const check = await client.get<{ contentVersion: number }>(`/api/applications/${id}/check`);
  return client.post(
    `/api/applications/${id}/submit`,
    { contentVersion: check.body.contentVersion, certified: true, typedName: 'Amani Wanjiru-Certifier' },
    idempotencyKey ? { idempotencyKey } : {},
  );
}
