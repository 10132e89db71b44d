import {
  givenDraft,
  givenDraftCall,
  givenPublishedCall,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

describe('starting an application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const start = (client: PersonClient, callId: string, more: Record<string, unknown> = {}) =>
    client.post<Record<string, unknown>>('/api/applications', {
      callId,
      organizationId: client.organizationId,
      language: 'fr',
      ...more,
    });
  const owner = () => signedIn(server, { roles: ['owner'] });

  it('makes an empty draft with a section for each of the form, and a reference from the call', async () => {
    const call = await givenPublishedCall(server);
    const client = await owner();
    const { status, body } = await start(client, call.id);
    expect(status).toBe(201);
    expect(body['reference']).toMatch(/^P\d+-2026-0001$/);
    const list = await client.get<{ sections: { state: string }[] }>(
      `/api/applications/${String(body['id'])}`,
    );
    expect(list.body).toMatchObject({
      state: 'draft',
      language: 'fr',
      confidentiality: 'internal',
      title: null,
      version: 1,
    });
    expect(list.body.sections.map(({ state }) => state)).toEqual(
      Array.from({ length: 11 }, () => 'notStarted'),
    );
  });

  it('numbers the applications of a call one after the other', async () => {
    const call = await givenPublishedCall(server);
    const references = [];
    for (const client of [await owner(), await owner(), await owner()]) {
      references.push(String((await start(client, call.id)).body['reference']).slice(-5));
    }
    expect(references).toEqual(['-0001', '-0002', '-0003']);
  });

  it('refuses a second one of the same organization and leads to the first', async () => {
    const draft = await givenDraft(server);
    const colleague = await signedIn(server, {
      roles: ['editor'],
      organizationId: draft.member.organizationId,
    });
    expect(await start(colleague, draft.call.id)).toMatchObject({
      status: 409,
      body: {
        code: 'application.already-started',
        params: { applicationId: draft.id, reference: draft.reference },
      },
    });
  });

  it('makes one of ten that are asked for at once', async () => {
    const call = await givenPublishedCall(server);
    const client = await owner();
    const replies = await Promise.all(Array.from({ length: 10 }, () => start(client, call.id)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('lets another begin once the first is withdrawn', async () => {
    const draft = await givenDraft(server);
    await draft.member.post(`/api/applications/${draft.id}/withdraw`, {}, { ifMatch: 1 });
    expect(await start(draft.member, draft.call.id)).toMatchObject({ status: 201 });
  });

  it('is for owners and editors of the organization', async () => {
    const call = await givenPublishedCall(server);
    for (const role of ['viewer', 'signatory'] as const) {
      expect(await start(await signedIn(server, { roles: [role] }), call.id)).toMatchObject({
        status: 403,
        body: { code: 'application.needs-editor' },
      });
    }
    const { organizationId } = await owner();
    for (const stranger of [
      await owner(),
      await signedIn(server, { staff: ['programOfficer', 'administrator'] }),
    ]) {
      expect(await start(stranger, call.id, { organizationId })).toMatchObject({
        status: 404,
        body: { code: 'organization.not-found' },
      });
    }
    expect(
      await server.api.post('/api/applications', { callId: call.id, organizationId, language: 'en' }),
    ).toMatchObject({
      status: 401,
    });
  });

  it('is possible from the opening instant on and before the closing one', async () => {
    const call = await givenPublishedCall(server, { opensInDays: 2, openDays: 3 });
    const at = (column: string) =>
      server.owner
        .query<{ at: Date }>(`SELECT ${column} AS at FROM call WHERE id = $1`, [call.id])
        .then(({ rows }) => rows[0]!.at.getTime());
    const [opensAt, closesAt] = [await at('opens_at'), await at('closes_at')];
    const startAt = async (instant: number) => {
      server.clock.set(new Date(instant).toISOString());
      const { status, body } = await start(await owner(), call.id);
      return `${status} ${String(body['code'] ?? '')}`.trim();
    };
    expect(await startAt(opensAt - 1)).toBe('409 application.call-is-not-open');
    expect(await startAt(opensAt)).toBe('201');
    expect(await startAt(closesAt - 1)).toBe('201');
    expect(await startAt(closesAt)).toBe('409 application.call-is-closed');
    server.clock.set('2026-06-01T12:00:00Z');
  });

  it('does not tell of calls that are not published', async () => {
    const draft = await givenDraftCall(server);
    expect(await start(await owner(), draft.id)).toMatchObject({
      status: 404,
      body: { code: 'call.not-found' },
    });
  });

  it('names each field that cannot be read', async () => {
    const reply = await start(await owner(), 'no-id', { language: 'de', extra: true });
    expect(reply.status).toBe(400);
    const errors = reply.body['errors'] as { path: string }[];
    expect(errors.map(({ path }) => path).sort()).toEqual(['/callId', '/extra', '/language']);
  });
});
