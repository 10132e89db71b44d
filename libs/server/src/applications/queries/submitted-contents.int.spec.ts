import { CONFIDENTIAL_MARKER, VAULT_MARKER } from '@candela/contracts';
import { ANONYMOUS, type Actor, type Reading, SESSION_COOKIE } from '@candela/platform';
import { Browser } from '@candela/testing';
import {
  completeAnswers,
  givenDraft,
  givenFilledDraft,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  saved,
  signedIn,
  startTestServer,
  submit,
  type TestServer,
  upload,
} from '../../testing/index.js';
import { applicationFacts, applicationsInCall } from './application-facts.js';
import { FurtherReaders } from './further-readers.js';
import { SubmittedContents } from './submitted-contents.js';

describe('what contexts to the right get of an application', () => {
  let server: TestServer;
  /** Who reads as the way `test` says, and how. */
  const certified = new Map<string, { confidential: boolean }>();
  beforeAll(async () => {
    server = await startTestServer();
    server.app
      .get(FurtherReaders)
      .register('test', ({ actor }) => Promise.resolve(certified.get(actor.userId ?? '') ?? null));
  });
  afterAll(() => server?.stop());

  const as = (client: PersonClient, standing: Partial<Actor> = {}): Actor => ({
    ...ANONYMOUS,
    kind: 'person',
    userId: client.userId,
    ...standing,
  });
  const read = <T>(actor: Actor, work: (reading: Reading) => Promise<T>) =>
    server.unitOfWork.read(actor, work);

  it('is what was submitted, confidential answers if asked for, and of the vault only that there is something', async () => {
    const given = await givenSubmitted(server);
    const reviewer = await signedIn(server, { staff: ['reviewer'] });
    const contents = server.app.get(SubmittedContents);
    const content = (confidential: boolean) =>
      read(as(reviewer), (reading) => contents.of(reading, given.id, { confidential }));
    const [all, some] = [await content(true), await content(false)];
    const expected = await completeAnswers(server, given.call.id);
    expect(all).toMatchObject({ reference: given.reference, revisionNumber: 1, level: 'internal' });
    expect(all.answers['need']).toEqual(expected['need']);
    expect(all.answers['project']).toEqual(expected['project']);
    expect(some.answers['project']).toMatchObject({ locations: CONFIDENTIAL_MARKER });
    expect(all.answers['contact']).toMatchObject({ safeContact: VAULT_MARKER });
  });

  it('is nothing of a draft', async () => {
    const draft = await givenDraft(server);
    const contents = server.app.get(SubmittedContents);
    const reviewer = await signedIn(server, { staff: ['reviewer'] });
    await expect(
      read(as(reviewer), (reading) => contents.of(reading, draft.id, { confidential: true })),
    ).rejects.toMatchObject({ code: 'application.not-found' });
    expect(await read(as(reviewer), (reading) => applicationFacts(reading, [draft.id]))).toEqual(new Map());
  });

  it('is the list of a call as far as the reader sees it, names of protected ones as aliases', async () => {
    const call = await givenPublishedCall(server);
    const [one, other] = [await givenSubmitted(server, { call }), await givenSubmitted(server, { call })];
    await other.member.post(
      `/api/applications/${other.id}/raise-confidentiality`,
      { level: 'protected' },
      { ifMatch: await versionOf(other.id) },
    );
    const staffGrants: Actor['staffGrants'] = [{ role: 'programOfficer', missionIds: [] }];
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    const listed = (actor: Actor) => read(actor, (reading) => applicationsInCall(reading, call.id));
    expect((await listed(as(officer, { staffGrants }))).map(({ id }) => id)).toEqual([one.id]);
    const team = await listed(as(officer, { staffGrants, assignedCallIds: [call.id] }));
    expect(team.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect(team[1]).toMatchObject({
      organizationId: other.member.organizationId,
      applicant: { alias: null },
    });
    const facts = await read(as(officer), (reading) => applicationFacts(reading, [one.id, other.id]));
    expect(facts.get(one.id)?.applicant.name).toEqual(expect.any(String));
    expect(facts.get(other.id)?.applicant).toEqual({
      name: null,
      alias: expect.stringMatching(/^\d{4}-\d{4}$/),
    });
  });

  it('lets whom another context lets in download the submitted files, and nobody else', async () => {
    const draft = await givenFilledDraft(server);
    await server.app.listen(0, '127.0.0.1');
    const file = await upload(await browserOf(draft.member), draft.id);
    await saved(draft.member, draft.id, 'declarations', { attachments: [file] });
    const reviewer = await signedIn(server, { staff: ['reviewer'] });
    const browser = await browserOf(reviewer);
    const download = () => browser.send('GET', `/api/files/${file.fileId}`);
    certified.set(reviewer.userId, { confidential: true });
    expect((await download()).status).toBe(404);
    expect((await submit(draft.member, draft.id)).status).toBe(200);
    expect((await download()).status).toBe(200);
    certified.delete(reviewer.userId);
    expect((await download()).status).toBe(404);
  });

  const browserOf = async (client: PersonClient): Promise<Browser> =>
    Object.assign(new Browser(await server.app.getUrl()), {
      cookie: `${SESSION_COOKIE}=${client['session'] ?? ''}`,
    });

  const versionOf = async (id: string): Promise<number> => {
    const { rows } = await server.owner.query<{ version: number }>(
      'SELECT version FROM application WHERE id = $1',
      [id],
    );
    return rows[0]!.version;
  };
});
