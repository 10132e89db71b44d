import { CALL_STATES, callStateAt, type CallState } from '@candela/contracts';
import type { ApiClient } from '@candela/testing';
import {
  givenDraftCall,
  givenMission,
  givenProgram,
  givenPublishedCall,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface ListBody {
  items: { id: string; reference: string; state: CallState }[];
  nextCursor: string | null;
  total: number;
  counts: Record<CallState, number>;
}

describe('the list of calls', () => {
  let server: TestServer;
  let kenya: string;
  let ghana: string;
  let officer: ApiClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    kenya = await givenMission(server, { code: 'KE' });
    ghana = await givenMission(server, { code: 'GH', countries: ['GH'] });
    officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [kenya] });
    const programId = await givenProgram(server, 'LIF');
    const title = { en: 'Equality for all', fr: 'Égalité pour toutes' };
    // Ids made in one millisecond have no order among themselves.
    const next = () => server.clock.advance({ seconds: 1 });
    ids['draft'] = (await givenDraftCall(server, { programId, missionId: kenya, title })).id;
    next();
    ids['open'] = (await givenPublishedCall(server, { programId, missionId: kenya, openDays: 30 })).id;
    next();
    ids['later'] = (
      await givenPublishedCall(server, { programId, missionId: kenya, opensInDays: 5, openDays: 10 })
    ).id;
    next();
    ids['foreign'] = (await givenPublishedCall(server, { programId, missionId: ghana })).id;
    next();
    ids['everywhere'] = (await givenDraftCall(server, { programId, missionId: null })).id;
  });
  afterAll(() => server?.stop());

  const list = async (query = '', client = officer) =>
    (await client.get<ListBody>(`/api/calls${query}`)).body;
  const idsOf = ({ items }: ListBody) =>
    items.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);

  it('shows the calls of the own missions, the newest first, and counts them by state as the clock says', async () => {
    const body = await list();
    expect(idsOf(body)).toEqual(['later', 'open', 'draft']);
    expect(body).toMatchObject({
      total: 3,
      nextCursor: null,
      counts: { draft: 1, open: 1, published: 1, closed: 0 },
    });
  });

  it('shows all calls to officers and auditors of all missions, and no call to anybody else', async () => {
    for (const staff of ['programOfficer', 'auditor'] as const) {
      expect((await list('', await signedIn(server, { staff: [staff] }))).total).toBe(5);
    }
    for (const client of [
      await signedIn(server, { staff: ['administrator'] }),
      await signedIn(server, { staff: ['reviewer'], callIds: [ids['open']!] }),
      await signedIn(server, { roles: ['owner'] }),
    ]) {
      expect(await list('', client)).toMatchObject({ items: [], total: 0, counts: { open: 0 } });
    }
    expect(await server.api.get('/api/calls')).toMatchObject({ status: 401 });
  });

  it('filters by state, program, mission and words, without regard to accents and capitals', async () => {
    expect(idsOf(await list('?state=open,published'))).toEqual(['later', 'open']);
    expect(await list('?state=open')).toMatchObject({ total: 1, counts: { draft: 1, open: 1 } });
    expect(idsOf(await list('?q=egalite'))).toEqual(['draft']);
    expect(idsOf(await list('?q=ALL+equality'))).toEqual(['draft']);
    expect(idsOf(await list('?q=lif-ke-2026'))).toEqual(['later', 'open', 'draft']);
    expect(idsOf(await list('?q=%25'))).toEqual([]);
    expect(idsOf(await list(`?missionId=${ghana}`))).toEqual([]);
    expect((await officer.get('/api/calls?state=asleep')).status).toBe(400);
  });

  it.each(['newest', 'closing'])('comes page by page in the order %s, each call once', async (sort) => {
    const whole = idsOf(await list(`?sort=${sort}`));
    const pages: (string | undefined)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ListBody = await list(`?sort=${sort}&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(whole);
    if (sort === 'closing') expect(whole).toEqual(['later', 'open', 'draft']);
    expect((await officer.get(`/api/calls?sort=${sort}&cursor=forged`)).status).toBe(400);
  });

  it('takes as many queries for one call as for three', async () => {
    const count = async (query: string) => (await server.queries(() => list(query))).length;
    await list();
    expect(await count('?limit=1')).toBe(await count('?limit=3'));
    const page = await server.queries(() => list());
    expect(page.filter((sql) => sql.includes('"call"')).length).toBe(2);
  });

  it('says of every state what the rule of the contracts says', async () => {
    const now = new Date('2027-01-01T00:00:00Z');
    const around = [-1000, 0, 1000].map((ms) => new Date(now.getTime() + ms));
    for (const state of CALL_STATES) {
      for (const opensAt of around) {
        for (const closesAt of around) {
          const { callStateSql } = await import('./call-state-sql.js');
          const { rows } = await server.owner.query(
            `SELECT ${callStateSql('call', '$1')} AS state FROM (SELECT $2::text AS state, $3::timestamptz AS opens_at, $4::timestamptz AS closes_at) call`,
            [now, state, opensAt, closesAt],
          );
          expect(rows[0].state).toBe(callStateAt({ state, opensAt, closesAt }, now));
        }
      }
    }
  });
});
