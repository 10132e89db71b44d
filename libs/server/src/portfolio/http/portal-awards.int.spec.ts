import { demoRegisterText, givenRegister } from '../../testing/given-register.js';
import {
  givenAward,
  givenMission,
  givenPublishedCall,
  givenSubmitted,
  signedIn,
  startTestServer,
  type GivenAward,
  type PersonClient,
  type TestServer,
} from '../../testing/index.js';
import type { PastAwardDetailView, PastAwardPageView, PastAwardView } from './past-award-view.js';
import type { GrantsRegisterListView, TotalsView } from './totals-view.js';

describe('awards made here in the portfolio', () => {
  let server: TestServer;
  let officer: PersonClient;
  let plain: GivenAward;
  let guarded: GivenAward;
  let atRisk: GivenAward;
  let inEuros: GivenAward;

  beforeAll(async () => {
    server = await startTestServer();
    await givenRegister(server, await demoRegisterText());
    officer = await signedIn(server, { staff: ['programOfficer'] });
    plain = await givenAward(server, { amountMinor: 2_500_001n });
    guarded = await givenAward(server, { amountMinor: 1_200_050n });
    atRisk = await givenAward(server, { amountMinor: 900_000n });
    inEuros = await givenAward(server, { amountMinor: 777_700n });
    await server.owner.query(`UPDATE application SET confidentiality = 'protected' WHERE id = $1`, [
      guarded.application.id,
    ]);
    await server.owner.query(
      `UPDATE organization SET registration_status = 'notRegisteredAtRisk', registration_number = NULL WHERE id = $1`,
      [atRisk.application.member.organizationId],
    );
    await server.owner.query(`UPDATE award SET currency = 'EUR' WHERE id = $1`, [inEuros.id]);
  });
  afterAll(() => server?.stop());

  async function awards(query: string, reader = officer): Promise<PastAwardPageView> {
    const reply = await reader.get<PastAwardPageView>(`/api/portfolio/past-awards?${query}`);
    expect(reply.status).toBe(200);
    return reply.body;
  }

  async function totals(query: string): Promise<TotalsView> {
    return (await officer.get<TotalsView>(`/api/portfolio/totals?groupBy=fiscalYearAndProgram&${query}`))
      .body;
  }

  async function organizationOf({ application }: GivenAward): Promise<string> {
    const { rows } = await server.owner.query<{ name: string }>(
      'SELECT name FROM organization WHERE id = $1',
      [application.member.organizationId],
    );
    return rows[0]!.name;
  }

  const byReference = (page: PastAwardPageView, { reference }: GivenAward): PastAwardView =>
    page.items.find(({ identifier }) => identifier === reference)!;

  describe('the awards made here', () => {
    it('are a register of their own, which comes first', async () => {
      const { items } = (await officer.get<GrantsRegisterListView>('/api/portfolio/registers')).body;
      expect(items.map(({ key }) => key)).toEqual(['portal', 'tamarack']);
      expect(items[0]).toMatchObject({
        name: { en: 'Awards made here', fr: 'Subventions accordées ici' },
        awards: 4,
        awarded: { amountMinor: '4600051', currency: 'CAD' },
      });
    });

    it('tell program, year, country, amounts and title, and lead to their file', async () => {
      const award = byReference(await awards('register=portal'), plain);
      expect(award).toMatchObject({
        awardId: plain.id,
        organizationName: await organizationOf(plain),
        isWithheld: false,
        program: {
          name: expect.objectContaining({ en: expect.any(String), fr: expect.any(String) }) as unknown,
        },
        awarded: { amountMinor: '2500001', currency: 'CAD' },
        standing: 'kept',
      });
      expect(award.country).not.toBeNull();
      expect(award.description.en).not.toBe('');
      expect(award.description.fr).toBe('');
    });

    it.each([
      ['above the level internal', () => guarded],
      ['of an organization at risk', () => atRisk],
    ])('%s keep their amounts and lose who, where and what for', async (_which, given) => {
      const award = byReference(await awards('register=portal'), given());
      expect(award).toMatchObject({
        isWithheld: true,
        organizationName: '',
        organizationCity: null,
        country: null,
        description: { en: '', fr: '' },
      });
      const name = await organizationOf(given());
      const { rows } = await server.owner.query<{ title: string }>('SELECT title FROM award WHERE id = $1', [
        given().id,
      ]);
      for (const search of [name, rows[0]!.title]) {
        const found = await awards(`register=portal&search=${encodeURIComponent(search)}`);
        expect(found.items.map(({ identifier }) => identifier)).not.toContain(given().reference);
      }
      const detail = await officer.get<PastAwardDetailView>(`/api/portfolio/past-awards/${given().id}`);
      expect(JSON.stringify(detail.body)).not.toContain(name);
      expect(detail.body.siblings).toEqual([]);
      const csv = await officer.get<string>('/api/portfolio/past-awards/export?register=portal&language=fr');
      expect(csv.body).not.toContain(name);
      expect(csv.body).toContain('Nom non divulgué');
    });

    it('lead to their file only those who may open it', async () => {
      const communications = await signedIn(server, { staff: ['communications'] });
      expect(byReference(await awards('register=portal', communications), plain).awardId).toBeNull();
      const elsewhere = await signedIn(server, {
        staff: ['programOfficer'],
        missionIds: [await givenMission(server)],
      });
      expect(byReference(await awards('register=portal', elsewhere), plain).awardId).toBeNull();
    });
  });

  describe('all registers together', () => {
    it('are what is looked at unless one is named, and are the sum of them to the cent', async () => {
      const [all, named, portal, tamarack] = [
        await totals(''),
        await totals('register=all'),
        await totals('register=portal'),
        await totals('register=tamarack'),
      ];
      expect(named).toEqual(all);
      for (const amount of ['applied', 'awarded', 'rescinded', 'net'] as const) {
        const sum = BigInt(portal.whole![amount].amountMinor) + BigInt(tamarack.whole![amount].amountMinor);
        expect([amount, all.whole![amount].amountMinor]).toEqual([amount, sum.toString()]);
        const rows = all.rows.reduce((whole, row) => whole + BigInt(row[amount].amountMinor), 0n);
        expect(rows).toBe(sum);
      }
      expect(all.whole!.awards).toBe(portal.whole!.awards + tamarack.whole!.awards);
      const page = await awards('register=all');
      expect(page).toMatchObject({ total: all.whole!.awards, awarded: all.whole!.awarded });
    });

    it('name the words of each, and are paged through without losing or repeating an award', async () => {
      const seen = new Map<string, string>();
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: PastAwardPageView = await awards(
          `sort=organization&limit=40${cursor && `&cursor=${cursor}`}`,
        );
        for (const { id, program } of page.items) seen.set(id, program.name.fr);
        cursor = page.nextCursor;
      }
      expect(seen.size).toBe((await awards('')).total);
      expect(new Set(seen.values())).toContain('Intervention rapide');
    });

    it('are of one currency: what is in another is left out, counted, and can be asked for', async () => {
      const page = await awards('register=all');
      expect(page.items.every(({ awarded }) => awarded.currency === 'CAD')).toBe(true);
      expect(page.elsewhere).toEqual([{ currency: 'EUR', awards: 1 }]);
      const euros = await awards('register=all&currency=EUR');
      expect(euros).toMatchObject({ total: 1, awarded: { amountMinor: '777700', currency: 'EUR' } });
      expect(euros.elsewhere).toEqual([{ currency: 'CAD', awards: page.total }]);
      expect((await totals('currency=EUR')).whole).toMatchObject({ awards: 1 });
    });

    it('offer what any of them can be filtered by', async () => {
      const call = await givenPublishedCall(server);
      await givenAward(server, { application: await givenSubmitted(server, { call }) });
      const reply = await officer.get<{ programs: { value: string; awards: number }[] }>(
        '/api/portfolio/registers/all/choices',
      );
      const { programs } = reply.body;
      expect(programs.map(({ value }) => value)).toContain('Rapid Response');
      const [own] = (await awards('register=portal&limit=1')).items;
      expect(programs.map(({ value }) => value)).toContain(own?.program.value);
    });
  });

  describe('the name of an award made here', () => {
    it('is lost at the moment at which the level is raised', async () => {
      const award = await givenAward(server, { application: await givenSubmitted(server) });
      expect(byReference(await awards('register=portal'), award).isWithheld).toBe(false);
      const { application } = award;
      const { rows } = await server.owner.query<{ version: number }>(
        'SELECT version FROM application WHERE id = $1',
        [application.id],
      );
      const raised = await application.member.post(
        `/api/applications/${application.id}/raise-confidentiality`,
        { level: 'restricted' },
        { ifMatch: rows[0]!.version },
      );
      expect(raised.status).toBeLessThan(300);
      expect(byReference(await awards('register=portal'), award)).toMatchObject({
        isWithheld: true,
        organizationName: '',
      });
    });
  });
});
