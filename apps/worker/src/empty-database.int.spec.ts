import { migrationFolders } from '@candela/server';
import { clonedDatabase, type ClonedDatabase } from '@candela/testing';
import { emptyDatabase } from './empty-database.js';

describe('an emptied database', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await clonedDatabase(migrationFolders);
  });
  afterAll(() => database?.drop());

  const tables = async (): Promise<Map<string, boolean>> => {
    const { rows } = await database.owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'vault')`,
    );
    const filled = new Map<string, boolean>();
    for (const { name } of rows) {
      const some = await database.owner.query(`SELECT 1 FROM ${name} LIMIT 1`);
      filled.set(name, some.rowCount === 1);
    }
    return filled;
  };

  it('is as its migrations left it', async () => {
    const before = await tables();
    expect([...before.values()].filter(Boolean).length).toBeGreaterThan(1);
    await database.owner.query('INSERT INTO demo_load DEFAULT VALUES');
    const owner = await database.owner.connect();
    await emptyDatabase(owner);
    owner.release();
    expect(await tables()).toEqual(before);
  });
});
