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
  opensAtLocal: string;
  closesAtLocal: string;
  closesAt: string;
  title: { en: string; fr: string };
  textsChangedAt: string;
}

describe('editing a call', () => {
  let server: TestServer;
  let missionId: string;
  let officer: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    missionId = await givenMission(server);
    officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [missionId] });
  });
  afterAll(() => server?.stop());

  const read = async (id: string) => (await officer.get<CallBody>(`/api/calls/${id}`)).body;
  const edit = async (id: string, changes: object, version?: number) =>
    officer.patch(`/api/calls/${id}`, changes, { ifMatch: version ?? (await read(id)).version });

  it('changes what is sent and keeps the rest', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const before = await read(id);
    const reply = await edit(id, { title: { en: ' New ', fr: 'Nouveau' }, envelopeMinor: null });
    expect(reply).toMatchObject({ status: 200, body: { id, version: before.version + 1 } });
    expect(await read(id)).toMatchObject({
      title: { en: 'New', fr: 'Nouveau' },
      envelope: null,
      closesAt: before.closesAt,
    });
  });

  it('means what clocks show, and keeps it when the zone is corrected', async () => {
    const { id } = await givenDraftCall(server, { missionId, timeZone: 'Africa/Nairobi' });
    await edit(id, { closesAtLocal: '2027-03-14T02:30' });
    expect(await read(id)).toMatchObject({ closesAt: '2027-03-13T23:30:00.000Z' });
    await edit(id, { timeZone: 'America/Toronto' });
    // 2:30 does not exist in Toronto that night: the later reading counts for a closing.
    expect(await read(id)).toMatchObject({
      closesAt: '2027-03-14T07:30:00.000Z',
      closesAtLocal: '2027-03-14T03:30',
    });
  });

  it('refuses times and zones that do not exist, on their fields', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const reply = await edit(id, { timeZone: 'Moon/Base', opensAtLocal: '2027-02-30T09:00' });
    expect(reply.status).toBe(422);
    expect(reply.body['errors']).toEqual([
      { path: '/timeZone', code: 'call.time-zone-unknown', params: {} },
      { path: '/opensAtLocal', code: 'call.local-time-malformed', params: {} },
    ]);
    expect(await edit(id, { title: { en: 'x'.repeat(151), fr: '' }, awardMinMinor: '-1' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/title/en', params: { max: 150 } }, { path: '/awardMinMinor' }] },
    });
    expect(await edit(id, { title: null })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/title' }] },
    });
  });

  it('tells the second of two writers, whose text is not lost on the way', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const { version } = await read(id);
    expect(await edit(id, { title: { en: 'First', fr: 'Premier' } }, version)).toMatchObject({ status: 200 });
    expect(await edit(id, { title: { en: 'Second', fr: 'Second' } }, version)).toMatchObject({
      status: 412,
      body: { code: 'request.changed-meanwhile' },
    });
    expect((await read(id)).title.en).toBe('First');
    expect(await officer.patch(`/api/calls/${id}`, {})).toMatchObject({ status: 428 });
  });

  it('keeps the limits of the form in step with the terms', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    await edit(id, { awardMinMinor: '200000', awardMaxMinor: '900000', activitiesEndOn: '2027-12-31' });
    const { rows } = await server.owner.query(
      'SELECT definition::text FROM form_version WHERE call_id = $1',
      [id],
    );
    expect(rows[0].definition).toContain('"requestedUsualMaxMinor": "900000"');
    expect(rows[0].definition).toContain('"max": "2027-12-31"');
  });

  it('changes words only while the translation is reviewed', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    await officer.post(
      `/api/calls/${id}/request-translation-review`,
      {},
      { ifMatch: (await read(id)).version },
    );
    expect(await edit(id, { awardMaxMinor: '700000' })).toMatchObject({
      status: 409,
      body: { code: 'call.terms-are-fixed', errors: [{ path: '/awardMaxMinor' }] },
    });
    expect(await edit(id, { title: { en: 'Only this half', fr: '' } })).toMatchObject({ status: 200 });
  });

  it('takes words of a published call as a pair, or with the word that the other language still stands', async () => {
    const { id } = await givenPublishedCall(server, { missionId, title: { en: 'A call', fr: 'Un appel' } });
    expect(await edit(id, { title: { en: 'A call', fr: '' } })).toMatchObject({
      status: 422,
      body: {
        code: 'call.texts-out-of-step',
        errors: [{ path: '/title/fr', code: 'call.text-missing' }, { path: '/title/en' }],
      },
    });
    expect(await edit(id, { title: { en: 'A good call', fr: 'Un appel' } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/title/fr', code: 'call.text-changed-in-one-language' }] },
    });
    expect(await edit(id, { title: { en: 'A good call', fr: 'Un bon appel' } })).toMatchObject({
      status: 200,
    });
    expect(
      await edit(id, { title: { en: 'A good call', fr: 'Un bel appel' }, otherLanguageStands: true }),
    ).toMatchObject({
      status: 200,
    });
    const shown = await server.api.get(`/api/public/calls/${id}`);
    expect(shown.body).toMatchObject({ title: { en: 'A good call', fr: 'Un bel appel' } });
  });

  it('is over when the deadline has passed, though nothing has written that down yet', async () => {
    const { id } = await givenPublishedCall(server, { missionId, openDays: 15 });
    server.clock.advance({ days: 16 });
    expect(await edit(id, { title: { en: 'Late', fr: 'Tard' } })).toMatchObject({
      status: 409,
      body: { code: 'call.is-over' },
    });
    server.clock.set('2026-11-23T15:00:00Z');
  });
});
