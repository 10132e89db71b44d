import type { ApiClient } from '@candela/testing';
import {
  givenMission,
  givenProgram,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';
import { CreateProgram } from './create-program.js';
import { systemActor } from '@candela/platform';

describe('making a call', () => {
  let server: TestServer;
  let programId: string;
  let kenya: string;
  let ghana: string;
  let officer: ApiClient & { userId: string };

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    programId = await givenProgram(server, 'LIF');
    kenya = await givenMission(server, { code: 'KE', countries: ['KE', 'UG'] });
    ghana = await givenMission(server, { code: 'GH', countries: ['GH'] });
    officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [kenya] });
  });
  afterAll(() => server?.stop());

  const create = (
    client: ApiClient,
    missionId: string | null,
    timeZone = 'Africa/Nairobi',
    program = programId,
  ) =>
    client.post<{ id: string; version: number }>('/api/calls', { programId: program, missionId, timeZone });

  it('copies texts, terms and form of the template', async () => {
    const { status, body } = await create(officer, kenya);
    expect(status).toBe(201);
    const call = await officer.get(`/api/calls/${body.id}`);
    expect(call.body).toMatchObject({
      reference: 'LIF-KE-2026',
      state: 'draft',
      editablePart: 'everything',
      title: {
        en: 'Local initiatives fund – Mission KE – 2026',
        fr: 'Fonds d’initiatives locales – Mission KE – 2026',
      },
      opensAtLocal: '2026-12-07T09:00',
      closesAtLocal: '2027-01-11T23:59',
      closesAt: '2027-01-11T20:59:00.000Z',
      activitiesEndOn: '2028-02-28',
      awardMin: { amountMinor: '1000000', currency: 'CAD' },
      awardMax: { amountMinor: '6000000', currency: 'CAD' },
      envelope: null,
      form: { number: 1, version: 1, publishedAt: null },
      problems: [{ path: '/envelopeMinor', code: 'call.envelope-missing', params: {} }],
      version: 1,
    });
    const form = await officer.get<{ source: { ui: { sections: object[] } } }>(`/api/calls/${body.id}/form`);
    expect(form.body.source.ui.sections).toHaveLength(11);
    expect(JSON.stringify(form.body.source)).toContain('"countries":["KE","UG"]');
  });

  it('puts whoever makes it on its team', async () => {
    const { body } = await create(officer, kenya);
    const call = await officer.get<{ team: object[] }>(`/api/calls/${body.id}`);
    expect(call.body.team).toEqual([{ userId: officer.userId, name: expect.any(String) }]);
  });

  it('numbers the calls of one program, mission and year', async () => {
    const references = await Promise.all(
      [1, 2, 3].map(async () => {
        const { body } = await create(officer, kenya);
        return (await officer.get<{ reference: string }>(`/api/calls/${body.id}`)).body.reference;
      }),
    );
    expect(new Set(references).size).toBe(3);
    for (const reference of references) expect(reference).toMatch(/^LIF-KE-2026-\d$/);
  });

  it('is for officers of that mission only', async () => {
    expect(await create(officer, ghana)).toMatchObject({ status: 403, body: { code: 'request.forbidden' } });
    expect(await create(officer, null)).toMatchObject({ status: 403 });
    expect(await create(await signedIn(server, { staff: ['auditor'] }), kenya)).toMatchObject({
      status: 403,
    });
    expect(await create(await signedIn(server, { roles: ['owner'] }), kenya)).toMatchObject({ status: 404 });
    expect(await create(server.api, kenya)).toMatchObject({ status: 401 });
    const everywhere = await signedIn(server, { staff: ['programOfficer'] });
    expect(await create(everywhere, null)).toMatchObject({ status: 201 });
  });

  it('names the field of an unknown mission or time zone', async () => {
    expect(await create(officer, programId)).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/missionId' }] },
    });
    expect(await create(officer, kenya, 'Africa/Nowhere')).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/timeZone', code: 'call.time-zone-unknown' }] },
    });
  });

  it('needs a program that has a template', async () => {
    const { id } = await server.app.get(CreateProgram).execute(systemActor('test.arrange'), {
      code: 'AWARD',
      name: { en: 'Award', fr: 'Prix' },
      description: { en: '-', fr: '-' },
      template: null,
    });
    expect(await create(officer, kenya, 'Africa/Nairobi', id)).toMatchObject({
      status: 409,
      body: { code: 'program.has-no-template' },
    });
  });

  it('lists the programs for staff who run or watch them', async () => {
    const codes = async (client: ApiClient) =>
      (await client.get<{ code: string }[]>('/api/programs')).body.map(({ code }) => code);
    expect(await codes(officer)).toEqual(['AWARD', 'LIF']);
    expect(await (await signedIn(server, { staff: ['administrator'] })).get('/api/programs')).toMatchObject({
      status: 403,
    });
  });
});
