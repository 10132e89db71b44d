/** Where the PostgreSQL of this test run is. Written by `global-setup.mjs`, the only source of these names. */
export interface PostgresOfTests {
  readonly superuserUrl: string;
  /** `candela_owner` on any database: replace the database's name before use. */
  readonly ownerUrl: string;
  /** Every database of this run begins with it. */
  readonly run: string;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: the jest project lacks the globalSetup of libs/testing/src/postgres.`,
    );
  return value;
}

/**
 * Reads what the global setup left for the workers.
 * @throws Error naming the missing variable when the jest project has no such setup
 */
export function postgresOfTests(): PostgresOfTests {
  return {
    superuserUrl: required('TEST_PG_SUPERUSER_URL'),
    ownerUrl: required('TEST_PG_OWNER_URL'),
    run: required('TEST_PG_RUN'),
  };
}
