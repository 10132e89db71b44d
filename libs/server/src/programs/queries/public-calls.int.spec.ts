import {
  givenDraftCall,
  givenMission,
  givenPublishedCall,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface ListBody {
  items: { id: string; state: string }[];
  countries: string[];
}

describe('calls as the public reads them', () => {
  let server: TestServer;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    const kenya = await givenMission(server, { countries: ['KE', 'UG'] });
    const ghana = await givenMission(server, { countries: ['GH'] });
    const title = { en: 'Equality', fr: 'Égalité' };
    ids['draft'] = (await givenDraftCall(server, { missionId: kenya })).id;
    ids['soon'] = (await givenPublishedCall(server, { missionId: kenya, openDays: 20 })).id;
    ids['open'] = (await givenPublishedCall(server, { missionId: ghana, title, openDays: 40 })).id;
    ids['upcoming'] = (await givenPublishedCall(server, { missionId: null, opensInDays: 10 })).id;
    ids['past'] = (await givenPublishedCall(server, { missionId: ghana, openDays: 3 })).id;
    server.clock.advance({ days: 5 });
  });
  afterAll(() => server?.stop());

  const list = async (query = '') => (await server.api.get<ListBody>(`/api/public/calls${query}`)).body;
  const idsOf = ({ items }: ListBody) =>
    items.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);

  it('are the open ones, the next to close first, then the upcoming ones', async () => {
    const body = await list();
    expect(idsOf(body)).toEqual(['soon', 'open', 'upcoming']);
    expect(body.items.map(({ state }) => state)).toEqual(['open', 'open', 'published']);
    expect(body.countries).toEqual(['GH', 'KE', 'UG']);
  });

  it('are found by words and by country; a call without mission is for all countries', async () => {
    expect(idsOf(await list('?q=egalite'))).toEqual(['open']);
    expect(idsOf(await list('?country=UG'))).toEqual(['soon', 'upcoming']);
    expect(await list('?country=UG')).toMatchObject({ countries: ['GH', 'KE', 'UG'] });
    expect((await server.api.get('/api/public/calls?country=XX')).status).toBe(400);
  });

  it('say what is asked, who may apply, until when and for how much, and may be cached', async () => {
    const { status, headers, body } = await server.api.get<{
      sections: { questions: number }[];
      questions: number;
    }>(`/api/public/calls/${ids['open']}`);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=30']);
    expect(body).toMatchObject({
      title: { en: 'Equality', fr: 'Égalité' },
      timeZone: 'Africa/Nairobi',
      awardMin: { amountMinor: '1000000', currency: 'CAD' },
      awardMax: { amountMinor: '6000000', currency: 'CAD' },
      whoCanApply: { fr: expect.stringContaining('Il n’est pas nécessaire d’être enregistré') },
      activitiesEndOn: '2028-02-28',
      extensions: [],
    });
    expect(body.sections).toHaveLength(11);
    expect(body.sections.reduce((sum, section) => sum + section.questions, 0)).toBe(body.questions);
    expect(JSON.stringify(body)).not.toMatch(/envelope|createdBy|essential/);
  });

  it('come with all questions for those who want to prepare', async () => {
    const { body } = await server.api.get<{ sections: { key: string }[] }>(
      `/api/public/calls/${ids['open']}/form`,
    );
    expect(body.sections[0]).toMatchObject({
      key: 'project',
      questions: [{ key: 'title' }, { key: 'theme' }, { key: 'locations' }],
    });
  });

  it('stay readable by their address after the deadline, and are never readable before publication', async () => {
    expect((await server.api.get(`/api/public/calls/${ids['past']}`)).body).toMatchObject({
      state: 'closed',
    });
    for (const path of ['', '/form']) {
      const reply = await server.api.get(`/api/public/calls/${ids['draft']}${path}`);
      expect(reply).toMatchObject({
        status: 404,
        headers: { 'cache-control': 'no-store' },
        body: { code: 'call.not-found' },
      });
    }
  });

  it('take one query each', async () => {
    for (const path of ['', '?q=egalite', `/${ids['open']}`, `/${ids['open']}/form`]) {
      expect(await server.queries(() => server.api.get(`/api/public/calls${path}`))).toHaveLength(1);
    }
  });
});
