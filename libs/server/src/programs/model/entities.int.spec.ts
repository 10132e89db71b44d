import { openDataSource, Registry, schemaDrift } from '@candela/platform';
import { clonedDatabase, type ClonedDatabase } from '@candela/testing';
import type { DataSource } from 'typeorm';
import { migrationFolders } from '../../contexts.js';
import { programsContext } from '../programs.context.js';

describe('the entities of programs', () => {
  let database: ClonedDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await clonedDatabase(migrationFolders);
    const asOwner = { ...database.config, databaseUrl: database.config.ownerDatabaseUrl ?? '' };
    dataSource = await openDataSource(asOwner, new Registry([programsContext]), migrationFolders);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('are the tables that the migrations make', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('find the words of a call by the index', async () => {
    const plan = await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM call WHERE call_words(reference, title) LIKE lower(unaccent('%égalité%'))`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('call_by_words');
  });
});
