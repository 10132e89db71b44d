import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import type { Registry } from '../registry.js';
import { BootRefused } from '../registry.js';
import { SnakeCaseNames } from './columns.js';
import { schemaProblems } from './migrate.js';

/**
 * Connects with the ordinary role to a database that must be migrated. Throws `BootRefused` naming the missing steps
 * otherwise.
 */
export async function openDataSource(
  config: Config,
  registry: Registry,
  migrationFolders: readonly string[],
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: registry.entities as never[],
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    logging: false,
    poolSize: config.databasePoolMax,
    applicationName: 'candela',
    extra: { options: '-c timezone=UTC -c statement_timeout=60000', connectionTimeoutMillis: 10_000 },
  });
  await dataSource.initialize();
  const problems = await schemaProblems((sql) => dataSource.query(sql), migrationFolders);
  if (problems.length > 0) {
    await dataSource.destroy();
    throw new BootRefused([
      ...problems,
      'Run the migrations first: npm start does, or node apps/api/dist/migrate.js.',
    ]);
  }
  return dataSource;
}

/**
 * Where the entities and the migrated schema disagree about tables and columns, as the SQL that would close the gap.
 * Constraints and indexes live in migrations alone and are not compared. Needs the owner's rights to look.
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries
    .map(({ query }) => query)
    .filter(
      (query) =>
        !/(DROP|ADD) CONSTRAINT|(CREATE|DROP) (UNIQUE )?INDEX|typeorm_metadata|CREATE EXTENSION/.test(query),
    );
}
