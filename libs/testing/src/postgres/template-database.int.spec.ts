import pg from 'pg';
import { copyDatabase, postgresOfTests, templateDatabase } from './index.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the databases of tests', () => {
  it('fills a template once though two ask at the same time, and copies do not see each other', async () => {
    let fills = 0;
    const fill = async (ownerUrl: string): Promise<void> => {
      fills += 1;
      await query(ownerUrl, 'create table note as select 1 as n');
    };
    const [template, same] = await Promise.all([
      templateDatabase('spec_once', fill),
      templateDatabase('spec_once', fill),
    ]);
    expect([same, fills]).toEqual([template, 1]);

    const [first, second] = await Promise.all([copyDatabase(template), copyDatabase(template)]);
    await query(first.url, 'insert into note values (2)');
    expect(await query(second.url, 'select n from note')).toEqual([{ n: 1 }]);
    expect(await query(first.url, 'select current_user as me')).toEqual([{ me: 'candela_owner' }]);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('starts a template again when its filling failed', async () => {
    const failing = templateDatabase('spec_retry', () => Promise.reject(new Error('no such table')));
    await expect(failing).rejects.toThrow('no such table');
    await templateDatabase('spec_retry', async () => undefined);
    const { superuserUrl, run } = postgresOfTests();
    const names = await query(
      superuserUrl,
      `select datname from pg_database where datname like '${run}%retry%'`,
    );
    expect(names).toEqual([{ datname: `${run}_template_spec_retry` }]);
  });
});
