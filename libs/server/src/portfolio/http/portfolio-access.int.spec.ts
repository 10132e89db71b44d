import {
  demoRegisterText,
  givenRegister,
  HEADING,
  registerCells,
  type RegisterCells,
} from '../../testing/given-register.js';
import { signedIn, startTestServer, type PersonClient, type TestServer } from '../../testing/index.js';
import type { PastAwardDetailView, PastAwardPageView } from './past-award-view.js';
import type { GrantsRegisterListView } from './totals-view.js';

describe('reading the portfolio', () => {
  let server: TestServer;
  let officer: PersonClient;
  let demo: RegisterCells[];

  beforeAll(async () => {
    server = await startTestServer();
    const text = await demoRegisterText();
    demo = registerCells(text);
    await givenRegister(server, text);
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server?.stop());

  async function awards(query = ''): Promise<PastAwardPageView> {
    const reply = await officer.get<PastAwardPageView>(`/api/portfolio/past-awards?${query}`);
    expect(reply.status).toBe(200);
    return reply.body;
  }

  describe('who sees the portfolio', () => {
    it.each([
      'programOfficer',
      'approver',
      'financeOfficer',
      'financeController',
      'communications',
      'auditor',
    ] as const)('shows past awards to the %s', async (role) => {
      const reader = await signedIn(server, { staff: [role] });
      const reply = await reader.get<PastAwardPageView>('/api/portfolio/past-awards');
      expect(reply.body.total).toBe(demo.length);
    });

    it.each(['reviewer', 'custodian', 'administrator'] as const)('shows none to the %s', async (role) => {
      const reader = await signedIn(server, { staff: [role] });
      expect((await reader.get('/api/portfolio/past-awards')).status).toBe(403);
      expect((await reader.get('/api/portfolio/totals?groupBy=program')).status).toBe(403);
      expect((await reader.get('/api/portfolio/registers')).status).toBe(403);
      expect((await reader.get('/api/portfolio/past-awards/export?language=en')).status).toBe(403);
      const [award] = (await awards('limit=1')).items;
      expect((await reader.get(`/api/portfolio/past-awards/${award?.id}`)).status).toBe(404);
    });

    it('shows none to applicants, and asks strangers to sign in', async () => {
      const applicant = await signedIn(server, { roles: ['owner'] });
      expect((await applicant.get('/api/portfolio/past-awards')).status).toBe(403);
      expect((await server.api.get('/api/portfolio/past-awards')).status).toBe(401);
    });
  });

  describe('several registers', () => {
    it('are looked at together, or one by one', async () => {
      const [heading = '', line = ''] = (await demoRegisterText()).split('\r\n');
      server.clock.advance({ minutes: 5 });
      await givenRegister(
        server,
        `${heading}\r\n${line.replace('Tamarack Civic Fund', 'Ontario Trillium Foundation')}\r\n`,
      );
      expect((await awards()).total).toBe(demo.length + 1);
      expect((await awards('register=ontario-trillium')).total).toBe(1);
      expect((await awards('register=tamarack')).total).toBe(demo.length);
      expect((await awards('register=nobody')).total).toBe(0);
      const { items } = (await officer.get<GrantsRegisterListView>('/api/portfolio/registers')).body;
      expect(items.map(({ key }) => key)).toEqual(['ontario-trillium', 'tamarack']);
    });

    it('keep what an import changed about an award, for its page', async () => {
      const content = await demoRegisterText();
      const target = demo[10] as RegisterCells;
      await givenRegister(
        server,
        content
          .replace(`,${target[HEADING.awarded]},`, ',4321,')
          .replace(`,${target[HEADING.awarded]},`, ',4321,'),
      );
      const changed = (await awards('awardedMinMinor=432100&awardedMaxMinor=432100')).items;
      expect(changed.length).toBeGreaterThan(0);
      const detail = (await officer.get<PastAwardDetailView>(`/api/portfolio/past-awards/${changed[0]?.id}`))
        .body;
      expect(detail.changes).toHaveLength(1);
      expect(detail.changes[0]?.fields).toContainEqual(
        expect.objectContaining({ field: 'awardedMinor', after: '432100' }),
      );
    });
  });
});
