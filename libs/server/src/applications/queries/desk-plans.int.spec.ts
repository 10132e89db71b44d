import { DataSource } from 'typeorm';
import {
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const ROWS = 20_000;

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

/** With so many rows that a plan without index would show at once. */
describe('the desk’s list among many applications', () => {
  let server: TestServer;
  let officer: PersonClient;

  beforeAll(async () => {
    server = await startTestServer();
    const { id } = await givenSubmitted(server);
    await server.owner.query('DROP INDEX application_one_per_call');
    await server.owner.query(
      `INSERT INTO organization (id, name, kind, country, registration_status, created_at, version)
       SELECT gen_random_uuid(), 'Organization ' || i, kind, country, registration_status, created_at, 1
       FROM organization, generate_series(1, 2000) AS i`,
    );
    await server.owner.query(
      `INSERT INTO application (id, reference, call_id, form_version_id, organization_id, state, confidentiality, reader_ids,
         language, title, country, currency, amount_requested_minor, started_by, started_at, submitted_at, version)
       SELECT gen_random_uuid(), 'T-' || i, call_id, form_version_id, (o.ids)[1 + i / 10], 'submitted', 'internal', '{}', 'en',
         'Project ' || md5(i::text), 'KE', 'CAD', i * 100, started_by, started_at, submitted_at - i * interval '1 minute', 1
       FROM application, (SELECT array_agg(id) AS ids FROM organization) AS o, generate_series(1, $2) AS i WHERE id = $1`,
      [id, ROWS],
    );
    await server.owner.query('ANALYZE application, organization');
    officer = await signedIn(server, { staff: ['programOfficer'] });
  }, 60_000);
  afterAll(() => server?.stop());

  /** The plans of the statements over applications that a request sends: the page's and the count's. */
  async function plansOf(query: string): Promise<PlanNode[][]> {
    const dataSource = server.app.get(DataSource);
    const sent: [string, unknown[]][] = [];
    const nothing = (): void => undefined;
    const { logger } = dataSource;
    dataSource.logger = {
      logQuery: (sql, parameters) => void sent.push([sql, Array.isArray(parameters) ? parameters : []]),
      logQueryError: nothing,
      logQuerySlow: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    };
    const { status } = await officer.get(`/api/desk/applications?${query}`);
    dataSource.logger = logger;
    expect(status).toBe(200);
    const plans: PlanNode[][] = [];
    for (const [sql, parameters] of sent.filter(([text]) => text.includes('"application"'))) {
      const rows = await dataSource.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
        `EXPLAIN (FORMAT JSON) ${sql}`,
        parameters as unknown[],
      );
      plans.push(nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan));
    }
    return plans;
  }

  const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

  it.each([
    ['', 'application_by_submission'],
    ['sort=amount', 'application_by_amount'],
    ['sort=title', 'application_by_title'],
    ['sort=reference', 'application_by_reference'],
  ])('reads a page sorted by “%s” from its index, without sorting', async (query, index) => {
    const [page] = await plansOf(query);
    expect(page?.map((node) => node['Index Name'])).toContain(index);
    expect(page?.map((node) => node['Node Type'])).not.toContain('Sort');
  });

  it('stops counting at ten thousand and says that there are more', async () => {
    expect((await officer.get('/api/desk/applications?limit=1')).body).toMatchObject({
      total: 10_000,
      totalIsCapped: true,
    });
    expect((await officer.get('/api/desk/applications?limit=1&amountMax=1000')).body).toMatchObject({
      total: 10,
      totalIsCapped: false,
    });
  });
});
