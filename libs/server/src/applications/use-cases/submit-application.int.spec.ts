import type { FieldProblem } from '@candela/contracts';
import {
  givenDraft,
  givenFilledDraft,
  givenPerson,
  givenSubmitted,
  saved,
  signedIn,
  startTestServer,
  submit,
  type TestServer,
} from '../../testing/index.js';
import { contentHash } from '../../drafting/index.js';

describe('submitting an application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const contentVersion = async (draft: { id: string; member: { get: typeof server.api.get } }) =>
    (await draft.member.get<{ contentVersion: number }>(`/api/applications/${draft.id}/check`)).body
      .contentVersion;

  it('locks it, keeps what was handed in, and gives a receipt', async () => {
    const draft = await givenFilledDraft(server);
    const { status, body } = await submit(draft.member, draft.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: draft.id,
      version: expect.any(Number),
      reference: draft.reference,
      receiptCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
      submittedAt: server.clock.now().toISOString(),
    });
    const receipt = await draft.member.get(`/api/applications/${draft.id}/receipt`);
    expect(receipt.body).toMatchObject({
      receiptCode: body['receiptCode'],
      certifiedName: 'Amani Wanjiru-Certifier',
      revisionNumber: 1,
      next: { step: 'screening', who: 'mission' },
    });
    const list = await draft.member.get(`/api/applications/${draft.id}`);
    expect(list.body).toMatchObject({ state: 'submitted', submission: { receiptCode: body['receiptCode'] } });
    const refused = await draft.member.patch(
      `/api/applications/${draft.id}/sections/project`,
      { answers: { title: 'Another' } },
      { ifMatch: 2 },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'application.state-forbids' } });
  });

  it('keeps a revision whose hash can be worked out again, and which the database refuses to change', async () => {
    const draft = await givenSubmitted(server);
    const { rows } = await server.owner.query(
      'SELECT form_version_id, answers, sealed, vault_records, sha256 FROM application_revision WHERE application_id = $1',
      [draft.id],
    );
    const { form_version_id: formVersionId, answers, sealed, vault_records: vaultRecords, sha256 } = rows[0];
    expect(contentHash({ formVersionId, answers, sealed, vaultRecords })).toBe(sha256);
    expect(Object.keys(vaultRecords).sort()).toEqual([
      'contact/contact',
      'contact/safeContact',
      'organization/name',
    ]);
    await expect(server.owner.query(`UPDATE application_revision SET answers = '{}'`)).rejects.toThrow(
      'append only',
    );
    await expect(server.owner.query('DELETE FROM application_revision')).rejects.toThrow('append only');
    await expect(server.database.app.query('DELETE FROM application_revision')).rejects.toThrow(
      'permission denied',
    );
  });

  it('names everything that is missing, on its field', async () => {
    const draft = await givenDraft(server);
    await saved(draft.member, draft.id, 'need', { context: 'word '.repeat(260), objectives: 'Fine' });
    const { status, body } = await submit(draft.member, draft.id);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'application.incomplete' });
    const errors = body['errors'] as FieldProblem[];
    expect(errors).toContainEqual({ path: '/project/title', code: 'form.required', params: {} });
    expect(errors).toContainEqual({
      path: '/need/context',
      code: 'form.too-many-words',
      params: { max: 250, count: 260 },
    });
    expect(errors.some(({ path }) => path.startsWith('/contact/contact'))).toBe(true);
    expect(errors.some(({ path }) => path.startsWith('/declarations/statements/'))).toBe(true);
    const check = await draft.member.get<{ problems: unknown[]; allowedActions: unknown[] }>(
      `/api/applications/${draft.id}/check`,
    );
    expect(check.body.problems).toEqual(errors);
    expect(check.body.allowedActions).toContainEqual({
      action: 'application.submit',
      enabled: false,
      reason: { code: 'application.incomplete', params: { problems: errors.length } },
    });
  });

  it('is for signatories whose address is confirmed', async () => {
    const draft = await givenFilledDraft(server);
    const { organizationId } = draft.member;
    const editor = await signedIn(server, { roles: ['owner', 'editor'], organizationId });
    expect(await submit(editor, draft.id)).toMatchObject({
      status: 403,
      body: { code: 'application.needs-signatory' },
    });
    const newcomer = await givenPerson(server, { confirmed: false });
    const unconfirmed = await signedIn(server, {
      userId: newcomer.userId,
      roles: ['signatory'],
      organizationId,
    });
    expect(await submit(unconfirmed, draft.id)).toMatchObject({
      status: 422,
      body: { code: 'application.needs-confirmed-email' },
    });
    const foreign = await signedIn(server, { roles: ['owner', 'signatory'] });
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    for (const client of [foreign, officer]) {
      const reply = await client.post(`/api/applications/${draft.id}/submit`, {
        contentVersion: await contentVersion(draft),
        certified: true,
        typedName: 'Somebody',
      });
      expect(reply).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
    }
    const signatory = await signedIn(server, { roles: ['signatory'], organizationId });
    expect(await submit(signatory, draft.id)).toMatchObject({ status: 200 });
  });

  it('needs the certification and a name', async () => {
    const draft = await givenFilledDraft(server);
    const address = `/api/applications/${draft.id}/submit`;
    const reply = await draft.member.post<{ errors: FieldProblem[] }>(address, {
      contentVersion: 1,
      certified: false,
      typedName: '  x ',
    });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toEqual([
      { path: '/certified', code: 'validation.equals', params: {} },
      { path: '/typedName', code: 'validation.isLength', params: { min: 2, max: 160 } },
    ]);
  });

  it('submits what the signatory has read, and nothing that was changed since', async () => {
    const draft = await givenFilledDraft(server);
    const read = await contentVersion(draft);
    await saved(draft.member, draft.id, 'project', { title: 'Changed behind her back' });
    const body = { contentVersion: read, certified: true, typedName: 'Amani' };
    expect(await draft.member.post(`/api/applications/${draft.id}/submit`, body)).toMatchObject({
      status: 412,
      body: { code: 'drafting.changed-since-read', conflict: { contentVersion: read + 1 } },
    });
  });

  it('happens once, of twenty at once in two tabs', async () => {
    const draft = await givenFilledDraft(server);
    const replies = await Promise.all(Array.from({ length: 20 }, () => submit(draft.member, draft.id)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ body }) => body['code'] === 'application.state-forbids')).toHaveLength(19);
    const { rows } = await server.owner.query(
      `SELECT (SELECT count(*) FROM application_revision WHERE application_id = $1) AS revisions,
              (SELECT count(*) FROM outbox_event WHERE type = 'application.submitted' AND payload->>'applicationId' = $1::text) AS events,
              (SELECT count(*) FROM audit_entry WHERE action = 'application.submit' AND subject_id = $1) AS audits`,
      [draft.id],
    );
    expect(rows[0]).toEqual({ revisions: '1', events: '1', audits: '1' });
  });

  it('answers a double click with the first answer', async () => {
    const draft = await givenFilledDraft(server);
    const version = await contentVersion(draft);
    const body = { contentVersion: version, certified: true, typedName: 'Amani' };
    const send = () =>
      draft.member.post(`/api/applications/${draft.id}/submit`, body, {
        idempotencyKey: 'double-click-00001',
      });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one.status).toBe(200);
    expect(other).toMatchObject({ status: 200, body: one.body });
  });

  it('waits for a save that is under way, or makes it too late, and never submits half of it', async () => {
    const draft = await givenFilledDraft(server);
    const version = await contentVersion(draft);
    const [save, submission] = await Promise.all([
      draft.member.patch(
        `/api/applications/${draft.id}/sections/project`,
        { answers: { title: 'At the last moment' } },
        { ifMatch: 2 },
      ),
      draft.member.post(`/api/applications/${draft.id}/submit`, {
        contentVersion: version,
        certified: true,
        typedName: 'Amani',
      }),
    ]);
    expect([save.status, submission.status].sort()).toEqual(save.status === 200 ? [200, 412] : [200, 409]);
  });

  it('is possible until the deadline by the call’s own clock, and not at it', async () => {
    const [inTime, late] = [await givenFilledDraft(server), await givenFilledDraft(server)];
    const { body } = await late.member.get<{ call: { closesAt: string } }>(`/api/applications/${late.id}`);
    const closesAt = Date.parse(body.call.closesAt);
    server.clock.set(new Date(closesAt - 1).toISOString());
    expect((await submit(inTime.member, inTime.id)).status).toBe(200);
    server.clock.set(new Date(closesAt).toISOString());
    expect(await submit(late.member, late.id)).toMatchObject({
      status: 409,
      body: { code: 'application.call-is-closed', params: { closesAt: body.call.closesAt } },
    });
    server.clock.set('2026-06-01T12:00:00Z');
  });

  it('leaves every invariant of the database whole', async () => {
    await expect(server.tick('audit.verify')).resolves.toBeUndefined();
  });
});
