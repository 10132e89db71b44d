import {
  centsOf,
  demoRegisterText,
  givenRegister,
  HEADING,
  registerCells,
  type RegisterCells,
} from '../../testing/given-register.js';
import { signedIn, startTestServer, type PersonClient, type TestServer } from '../../testing/index.js';
import type { PastAwardDetailView, PastAwardPageView, PastAwardView } from './past-award-view.js';
import type { GrantsRegisterListView, RegisterChoicesView, TotalsView } from './totals-view.js';

describe('the portfolio', () => {
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

  async function totals(query: string): Promise<TotalsView> {
    return (await officer.get<TotalsView>(`/api/portfolio/totals?${query}`)).body;
  }

  const sum = (rows: readonly RegisterCells[], heading: string): string =>
    rows.reduce((total, row) => total + centsOf(row[heading]), 0n).toString();
  const identifiers = (items: readonly PastAwardView[]) => items.map(({ identifier }) => identifier).sort();

  describe('the list of past awards', () => {
    it('comes in pages that hold every award once, in each order', async () => {
      for (const sort of [
        '-approvedOn',
        'approvedOn',
        '-awarded',
        'awarded',
        'organization',
        '-organization',
        '-rescinded',
      ]) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: PastAwardPageView = await awards(
            `sort=${sort}&limit=50${cursor && `&cursor=${cursor}`}`,
          );
          expect(page.total).toBe(demo.length);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect([sort, seen.length, new Set(seen).size]).toEqual([sort, demo.length, demo.length]);
      }
    });

    it('is in the order that was asked for', async () => {
      const amounts = (await awards('sort=-awarded&limit=100')).items.map(({ awarded }) =>
        Number(awarded.amountMinor),
      );
      expect(amounts).toEqual([...amounts].sort((left, right) => right - left));
      const dates = (await awards('limit=100')).items.map(({ approvedOn }) => approvedOn ?? '');
      expect(dates).toEqual([...dates].sort().reverse());
    });

    it('refuses a cursor of another order, and one that was made up', async () => {
      const { nextCursor } = await awards('sort=-awarded&limit=5');
      const madeUp = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
      const id = '01900000-0000-7000-8000-000000000000';
      for (const cursor of [
        nextCursor,
        'nonsense',
        madeUp(['awarded', 'x', id]),
        madeUp(['awarded', '1', 'y']),
      ]) {
        const reply = await officer.get(`/api/portfolio/past-awards?sort=awarded&cursor=${cursor}`);
        expect(reply).toMatchObject({ status: 400, body: { code: 'request.cursor-malformed' } });
      }
    });

    it('narrows by year and program, with the sums of what matches', async () => {
      const wanted = demo.filter(
        (row) => row[HEADING.fiscalYear] === '2022-2023' && row[HEADING.program] === 'Rapid Response',
      );
      const page = await awards('fiscalYear=2022-2023&program=Rapid+Response');
      expect(page.total).toBe(wanted.length);
      expect(page.awarded).toEqual({ amountMinor: sum(wanted, HEADING.awarded), currency: 'CAD' });
      expect(page.rescinded).toEqual({ amountMinor: sum(wanted, HEADING.rescinded), currency: 'CAD' });
      expect(identifiers(page.items)).toEqual(wanted.map((row) => row[HEADING.identifier]).sort());
    });

    it.each<[string, (row: RegisterCells) => boolean]>([
      [
        'fiscalYear=2020-2021&fiscalYear=2021-2022',
        (row) => ['2020-2021', '2021-2022'].includes(row[HEADING.fiscalYear] ?? ''),
      ],
      ['country=KE', (row) => row['Country Served:Pays servis'] === 'Kenya'],
      ['city=quib', (row) => (row['Recipient Org:City:Org du bénéficiaires:Ville'] ?? '') === 'Quibdó'],
      [
        'awardedMinMinor=5000000&awardedMaxMinor=7500000',
        (row) => Number(row[HEADING.awarded]) >= 50_000 && Number(row[HEADING.awarded]) <= 75_000,
      ],
      ['standing=kept', (row) => centsOf(row[HEADING.rescinded]) === 0n],
      [
        'standing=partlyRescinded',
        (row) =>
          centsOf(row[HEADING.rescinded]) > 0n &&
          centsOf(row[HEADING.rescinded]) < centsOf(row[HEADING.awarded]),
      ],
      [
        'standing=rescinded',
        (row) =>
          centsOf(row[HEADING.rescinded]) > 0n &&
          centsOf(row[HEADING.rescinded]) === centsOf(row[HEADING.awarded]),
      ],
      [
        'result=Defenders+can+work+in+safety',
        (row) => row['Grant Result:Résultat de subvention'] === 'Defenders can work in safety',
      ],
      ['programArea=Equality', (row) => row['Program Area:Région de programme'] === 'Equality'],
    ])('narrows by %s', async (query, matches) => {
      const wanted = demo.filter(matches);
      expect(wanted.length).toBeGreaterThan(0);
      expect((await awards(query)).total).toBe(wanted.length);
    });

    it('finds words in either language, by their stem and whatever their accents', async () => {
      const english = demo.filter(
        (row) =>
          row['Description (English/Anglais)']?.includes('paralegals') ||
          /Paralegals/i.test(row['Description (English/Anglais)'] ?? ''),
      );
      const about = (await awards('search=paralegal+visiting+prisons')).items;
      expect(about.length).toBeGreaterThan(0);
      expect(about.every(({ description }) => /Paralegals visit/.test(description.en))).toBe(true);
      expect(english.length).toBeGreaterThan(0);
      const french = (await awards('search=bibliotheque+itinerante')).items;
      expect(french.length).toBeGreaterThan(0);
      expect(french.every(({ description }) => description.fr.includes('bibliothèque itinérante'))).toBe(
        true,
      );
    });

    it('finds parts of an organization’s name and identifiers', async () => {
      const named = (await awards('search=red+de+mujeres+rio')).items;
      expect(named.length).toBeGreaterThan(0);
      expect(named.every(({ organizationName }) => organizationName === 'Red de Mujeres Río Claro')).toBe(
        true,
      );
      expect(identifiers((await awards('search=rr-2021-003')).items)).toEqual(['RR-2021-003']);
    });

    it('takes any text for a search without breaking', async () => {
      for (const search of ['%', "'", '"open', '-', 'a & | !', '\\', '   ', 'é'.repeat(200)]) {
        const reply = await officer.get(`/api/portfolio/past-awards?search=${encodeURIComponent(search)}`);
        expect([search, reply.status]).toEqual([search, 200]);
      }
    });

    it.each([
      'limit=0',
      'limit=1000',
      'sort=colour',
      'fiscalYear=2022',
      'standing=lost',
      'awardedMinMinor=-5',
      'unknown=1',
      `search=${'x'.repeat(201)}`,
    ])('refuses %s', async (query) => {
      expect((await officer.get(`/api/portfolio/past-awards?${query}`)).status).toBe(400);
    });

    it('names the words of the register in both languages', async () => {
      const [award] = (await awards('program=Rapid+Response&limit=1')).items;
      expect(award?.program).toEqual({
        value: 'Rapid Response',
        name: { en: 'Rapid Response', fr: 'Intervention rapide' },
      });
    });

    it('costs the same queries for one award and for three', async () => {
      const count = (limit: number) => server.queries(() => awards(`limit=${limit}`));
      const [one, three] = [await count(1), await count(3)];
      expect(three.length).toBe(one.length);
      const own = one.filter((sql) => sql.includes('portfolio_'));
      expect(own).toHaveLength(3);
    });
  });

  describe('totals', () => {
    it.each([
      ['fiscalYear', HEADING.fiscalYear],
      ['program', HEADING.program],
    ])('by %s are those of the file, to the cent', async (groupBy, heading) => {
      const { rows, whole } = await totals(`groupBy=${groupBy}`);
      const groups = [...new Set(demo.map((row) => row[heading] ?? ''))].sort();
      const told = rows.map((row) => ({
        group: row.fiscalYear ?? row.program?.value,
        awards: row.awards,
        applied: row.applied.amountMinor,
        awarded: row.awarded.amountMinor,
        rescinded: row.rescinded.amountMinor,
        net: row.net.amountMinor,
      }));
      const expected = groups.map((group) => {
        const of = demo.filter((row) => row[heading] === group);
        const [awarded, rescinded] = [sum(of, HEADING.awarded), sum(of, HEADING.rescinded)];
        const net = (BigInt(awarded) - BigInt(rescinded)).toString();
        return { group, awards: of.length, applied: sum(of, HEADING.applied), awarded, rescinded, net };
      });
      expect(told).toEqual(expected);
      expect(whole).toMatchObject({
        awards: demo.length,
        awarded: { amountMinor: sum(demo, HEADING.awarded), currency: 'CAD' },
      });
    });

    it('by both split the year without losing a cent', async () => {
      const { rows } = await totals('groupBy=fiscalYearAndProgram&fiscalYear=2023-2024');
      const of = demo.filter((row) => row[HEADING.fiscalYear] === '2023-2024');
      expect(rows.map(({ fiscalYear }) => fiscalYear)).toEqual(rows.map(() => '2023-2024'));
      const parts = rows.reduce((total, row) => total + BigInt(row.awarded.amountMinor), 0n);
      expect(parts.toString()).toBe(sum(of, HEADING.awarded));
    });

    it('follow the filters of the list, so that a number leads to its rows', async () => {
      const query = 'search=justice&standing=kept';
      const { whole } = await totals(`groupBy=program&${query}`);
      const page = await awards(query);
      expect(whole).toMatchObject({ awards: page.total, awarded: page.awarded });
    });

    it('are nothing where nothing matches', async () => {
      expect(await totals('groupBy=program&search=zzzzzz')).toEqual({
        rows: [],
        whole: null,
        elsewhere: [],
      });
    });
  });

  describe('registers', () => {
    it('are listed with what they hold', async () => {
      const { items } = (await officer.get<GrantsRegisterListView>('/api/portfolio/registers')).body;
      expect(items).toEqual([
        expect.objectContaining({
          key: 'tamarack',
          awards: demo.length,
          awarded: { amountMinor: sum(demo, HEADING.awarded), currency: 'CAD' },
          firstFiscalYear: '2020-2021',
          lastFiscalYear: '2024-2025',
        }),
      ]);
    });

    it('offer what they can be filtered by, each value with its number of awards', async () => {
      const choices = (await officer.get<RegisterChoicesView>('/api/portfolio/registers/tamarack/choices'))
        .body;
      expect(choices.programs.map(({ value }) => value)).toEqual([
        'Capacity Building',
        'Human Rights Award',
        'Local Initiatives',
        'Rapid Response',
      ]);
      for (const { value, awards: count } of choices.programs) {
        expect((await awards(`program=${encodeURIComponent(value)}`)).total).toBe(count);
      }
      expect(choices.fiscalYears[0]?.fiscalYear).toBe('2024-2025');
      expect(choices.cities).toContain('Quibdó');
      expect((await officer.get('/api/portfolio/registers/nobody/choices')).status).toBe(404);
    });
  });

  describe('one past award', () => {
    it('tells everything the register tells, with what else the organization received', async () => {
      const many = demo.find(
        (row) => demo.filter((other) => other[HEADING.organization] === row[HEADING.organization]).length > 2,
      ) as RegisterCells;
      const [found] = (await awards(`search=${many[HEADING.identifier]}`)).items;
      const detail = (await officer.get<PastAwardDetailView>(`/api/portfolio/past-awards/${found?.id}`)).body;
      expect(detail).toMatchObject({
        identifier: many[HEADING.identifier],
        registerName: { en: 'Tamarack Civic Fund grants (demonstration)' },
        awarded: { amountMinor: centsOf(many[HEADING.awarded]).toString(), currency: 'CAD' },
        description: { en: many['Description (English/Anglais)'], fr: many['Description (French/Français)'] },
        changes: [],
      });
      expect(detail.facts[0]?.label).toEqual({ en: 'Joint application', fr: 'Demande conjointe' });
      const same = demo.filter(
        (row) => row[HEADING.organization] === many[HEADING.organization] && row !== many,
      );
      expect(detail.siblings).toHaveLength(Math.min(12, same.length));
    });

    it('is not found under an id that nothing has, nor under one that is none', async () => {
      expect(
        (await officer.get('/api/portfolio/past-awards/01900000-0000-7000-8000-000000000000')).status,
      ).toBe(404);
      expect((await officer.get('/api/portfolio/past-awards/x')).status).toBe(400);
    });
  });

  describe('the export of the list', () => {
    const download = async (query: string) => {
      const reply = await officer.get<string>(`/api/portfolio/past-awards/export?${query}`);
      return { ...reply, rows: registerCells(reply.body) };
    };

    it('is what is seen, in its order, as a file to save', async () => {
      const query = 'fiscalYear=2024-2025&sort=-awarded';
      const { status, headers, rows } = await download(`${query}&language=en`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toBe('attachment; filename="past-awards.csv"');
      const page = await awards(`${query}&limit=100`);
      expect(rows.map((row) => row['Identifier'])).toEqual(page.items.map(({ identifier }) => identifier));
      expect(rows[0]?.['Awarded']).toBe((Number(page.items[0]?.awarded.amountMinor) / 100).toFixed(2));
    });

    it('is in the language of the reader', async () => {
      const { rows } = await download('program=Rapid+Response&language=fr');
      expect(rows[0]).toMatchObject({ Programme: 'Intervention rapide', Devise: 'CAD' });
      expect((await officer.get('/api/portfolio/past-awards/export')).status).toBe(400);
    });
  });
});
