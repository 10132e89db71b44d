import type { ApiClient } from '@candela/testing';
import {
  givenDraftCall,
  givenMission,
  givenPublishedCall,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface CallBody {
  version: number;
  state: string;
  problems: { path: string; code: string }[];
  warnings: { path: string; code: string }[];
  allowedActions: { action: string; enabled: boolean; reason: { code: string; params: object } | null }[];
}

describe('the way of a call to the public', () => {
  let server: TestServer;
  let missionId: string;
  let officer: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    missionId = await givenMission(server);
    officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [missionId] });
  });
  afterAll(() => server?.stop());

  const read = async (id: string, client = officer) => (await client.get<CallBody>(`/api/calls/${id}`)).body;
  const step = async (id: string, action: string, body: object = {}, client = officer) =>
    client.post(`/api/calls/${id}/${action}`, body, { ifMatch: (await read(id)).version });
  const events = async (id: string): Promise<string[]> => {
    const { rows } = await server.owner.query<{ type: string }>(
      `SELECT type FROM outbox_event WHERE payload->>'callId' = $1 ORDER BY type`,
      [id],
    );
    return rows.map(({ type }) => type);
  };

  it('leads from the draft over the review of its translation, each step told', async () => {
    const { id } = await givenDraftCall(server, { missionId, opensInDays: 7 });
    expect(await step(id, 'publish')).toMatchObject({ status: 409, body: { code: 'call.state-forbids' } });
    expect(await step(id, 'request-translation-review')).toMatchObject({ status: 200 });
    expect((await read(id)).state).toBe('translationReview');
    expect(await server.api.get(`/api/public/calls/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'call.not-found' },
    });
    expect(await step(id, 'publish')).toMatchObject({ status: 200 });
    expect(await read(id)).toMatchObject({
      state: 'published',
      problems: [],
      form: { publishedAt: expect.any(String) },
    });
    expect(await server.api.get(`/api/public/calls/${id}`)).toMatchObject({ status: 200 });
    expect(await events(id)).toEqual(['call.published', 'call.translation-review-requested']);
  });

  it('leads back to the draft as long as it is not public', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    await step(id, 'request-translation-review');
    expect(await step(id, 'return-to-draft')).toMatchObject({ status: 200 });
    expect((await read(id)).state).toBe('draft');
  });

  it('is closed until everything is there, and everything that is missing is named', async () => {
    const { id, version } = await givenDraftCall(server, { missionId });
    await officer.patch(
      `/api/calls/${id}`,
      { guidance: { en: 'Words', fr: '' }, envelopeMinor: '1' },
      { ifMatch: version },
    );
    await officer.patch(
      `/api/calls/${id}/form`,
      { texts: [{ path: '/project/theme/choices/gender/label', text: { en: '', fr: 'Égalité' } }] },
      { ifMatch: ((await read(id)) as unknown as { form: { version: number } }).form.version },
    );
    await step(id, 'request-translation-review');
    const missing = [
      { path: '/guidance/fr', code: 'call.text-missing', params: { language: 'fr' } },
      { path: '/envelopeMinor', code: 'call.envelope-below-largest-award', params: {} },
      {
        path: '/form/project/theme/choices/gender/label/en',
        code: 'call.form-text-missing',
        params: { language: 'en' },
      },
    ];
    expect(await step(id, 'publish')).toMatchObject({
      status: 422,
      body: { code: 'call.not-ready', params: { count: 3 }, errors: missing },
    });
    const call = await read(id);
    expect(call).toMatchObject({ state: 'translationReview', problems: missing });
    expect(call.allowedActions.find(({ action }) => action === 'call.publish')).toEqual({
      action: 'call.publish',
      enabled: false,
      reason: { code: 'call.not-ready', params: { count: 3 } },
    });
    expect(await events(id)).toEqual(['call.translation-review-requested']);
  });

  it('warns of a long form for a small award and lets it pass', async () => {
    const { id, version } = await givenDraftCall(server, { missionId });
    await officer.patch(
      `/api/calls/${id}`,
      { awardMinMinor: '100000', awardMaxMinor: '900000' },
      { ifMatch: version },
    );
    expect((await read(id)).warnings).toEqual(
      expect.arrayContaining([
        { path: '/form', code: 'call.asks-too-much', params: expect.objectContaining({ questionsMax: 15 }) },
      ]),
    );
    await step(id, 'request-translation-review');
    expect(await step(id, 'publish')).toMatchObject({ status: 200 });
  });

  it('is walked once, though the request comes twice', async () => {
    const { id, version } = await givenDraftCall(server, { missionId });
    const twice = { ifMatch: version, idempotencyKey: `review-${id}`.slice(0, 40) };
    const replies = await Promise.all(
      [1, 2].map(() => officer.post(`/api/calls/${id}/request-translation-review`, {}, twice)),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await events(id)).toEqual(['call.translation-review-requested']);
  });

  it('cannot be forged past the portal: the database keeps public calls complete', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const force = (changes: string) =>
      server.owner.query(
        `UPDATE call SET state = 'published', published_at = now(), ${changes} WHERE id = $1`,
        [id],
      );
    await expect(force(`title = '{"en":"A","fr":" "}'`)).rejects.toThrow('call_published_in_both_languages');
    await expect(force('envelope_minor = NULL')).rejects.toThrow('call_published_with_terms');
    await expect(force('closes_at = opens_at')).rejects.toThrow('call_published_with_terms');
    await expect(server.owner.query(`UPDATE call SET state = 'open' WHERE id = $1`, [id])).rejects.toThrow(
      'call_state_is_public',
    );
  });

  it('goes on by an extension that is later than the deadline, with a reason in both languages', async () => {
    const { id } = await givenPublishedCall(server, { missionId, openDays: 20 });
    const reason = { en: 'A storm cut the lines.', fr: 'Une tempête a coupé les lignes.' };
    const extend = (closesAtLocal: string, words: object = reason) =>
      step(id, 'extend', { closesAtLocal, reason: words });
    expect(await extend('2026-12-13T23:59')).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/closesAtLocal', code: 'call.extension-not-later' }] },
    });
    expect(await extend('2030-01-01T00:00')).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/closesAtLocal', code: 'call.activities-end-before-closing' }] },
    });
    expect(await extend('2026-12-20T23:59', { en: 'Only English', fr: ' ' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/reason/fr' }] },
    });
    expect(await extend('2026-12-20T23:59')).toMatchObject({ status: 200 });
    expect(await read(id)).toMatchObject({
      closesAt: '2026-12-20T20:59:00.000Z',
      extensions: [{ reason, previousClosesAt: expect.stringContaining('2026-12-13T20:59:00') }],
    });
    expect(await events(id)).toContain('call.extended');
    const shown = await server.api.get(`/api/public/calls/${id}`);
    expect(shown.body).toMatchObject({ extensions: [{ reason }] });
  });

  it('ends by cancelling, with the reason that the public reads', async () => {
    const { id } = await givenPublishedCall(server, { missionId });
    const reason = { en: 'The fund was withdrawn.', fr: 'Les fonds ont été retirés.' };
    expect(await step(id, 'cancel', { reason })).toMatchObject({ status: 200 });
    expect(await read(id)).toMatchObject({
      state: 'cancelled',
      cancellationReason: reason,
      editablePart: 'nothing',
    });
    expect((await server.api.get(`/api/public/calls/${id}`)).body).toMatchObject({
      state: 'cancelled',
      cancellationReason: reason,
    });
    expect(await events(id)).toContain('call.cancelled');
    expect(await step(id, 'extend', { closesAtLocal: '2027-01-20T23:59', reason })).toMatchObject({
      status: 409,
    });
  });

  it('stands in the timeline, with names and reasons', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const ann = await signedIn(server, { staff: ['programOfficer'], name: 'Ann Example' });
    await step(id, 'request-translation-review', {}, ann);
    await step(id, 'cancel', { reason: { en: 'No', fr: 'Non' } }, ann);
    const { body } = await officer.get<{ items: { seq: string }[] }>(`/api/calls/${id}/timeline`);
    const numbers = body.items.map(({ seq }) => Number(seq));
    // By then there are more than ten entries: numbers, not texts, give the order.
    expect(Math.max(...numbers)).toBeGreaterThan(10);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    expect(body.items).toMatchObject([
      { action: 'call.cancel', actorName: 'Ann Example', reason: 'No / Non' },
      { action: 'call.request-translation-review', actorName: 'Ann Example', reason: null },
      { action: 'call.edit', actorName: null },
      { action: 'call.create', actorName: null },
    ]);
  });

  it('is open to officers of the mission only, at every step', async () => {
    const { id, version } = await givenDraftCall(server, { missionId });
    const others: [ApiClient, number][] = [
      [await signedIn(server, { staff: ['programOfficer'], missionIds: [await givenMission(server)] }), 404],
      [await signedIn(server, { staff: ['administrator'] }), 404],
      [await signedIn(server, { staff: ['reviewer'], callIds: [id] }), 404],
      [await signedIn(server, { roles: ['owner', 'signatory'] }), 404],
      [await signedIn(server, { staff: ['auditor'] }), 403],
      [server.api, 401],
    ];
    const reason = { en: 'A', fr: 'B' };
    const bodies = {
      'request-translation-review': {},
      'return-to-draft': {},
      publish: {},
      extend: { closesAtLocal: '2027-01-20T23:59', reason },
      cancel: { reason },
      archive: {},
    };
    for (const [client, status] of others) {
      for (const [action, body] of Object.entries(bodies)) {
        const reply = await client.post(`/api/calls/${id}/${action}`, body, { ifMatch: version });
        expect([action, reply.status]).toEqual([action, status]);
      }
      expect((await client.patch(`/api/calls/${id}`, {}, { ifMatch: version })).status).toBe(status);
      expect((await client.patch(`/api/calls/${id}/form`, {}, { ifMatch: 1 })).status).toBe(status);
      for (const path of ['', '/form', '/timeline']) {
        expect((await client.get(`/api/calls/${id}${path}`)).status).toBe(status === 403 ? 200 : status);
      }
    }
  });
});
