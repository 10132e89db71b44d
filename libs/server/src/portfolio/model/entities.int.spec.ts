import { openDataSource, Registry, schemaDrift } from '@candela/platform';
import { clonedDatabase, type ClonedDatabase } from '@candela/testing';
import type { DataSource } from 'typeorm';
import { migrationFolders } from '../../contexts.js';
import { portfolioContext } from '../portfolio.context.js';

describe('the entities of the portfolio', () => {
  let database: ClonedDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await clonedDatabase(migrationFolders);
    const asOwner = { ...database.config, databaseUrl: database.config.ownerDatabaseUrl ?? '' };
    dataSource = await openDataSource(asOwner, new Registry([portfolioContext]), migrationFolders);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('are the tables that the migrations make', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('find the words of an award by the index', async () => {
    const plan = await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM past_award
         WHERE search @@ (websearch_to_tsquery('portfolio_en', 'law') || websearch_to_tsquery('portfolio_fr', 'law'))`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('past_award_search');
  });
});
