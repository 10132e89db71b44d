import { runMigrations, type PgQueryable } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './queue-backend.js';
import { QUEUE_NAMES } from './queue-policy.js';

/**
 * Makes or updates the queue's tables in the schema `bullmq`. Part of migrating: a worker must never meet tables that
 * are not there. Safe to run twice and at once. Needless where the queue lives in Redis, and harmless.
 * @param databaseUrl the ordinary role, who owns the schema
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(withoutCreatingSchemas(client), QUEUE_SCHEMA);
    // A queue makes its sequence at the first use, under a lock that would stop the others: better now.
    for (const queue of QUEUE_NAMES) await client.query(`SELECT ${QUEUE_SCHEMA}.next_job_id($1)`, [queue]);
  } finally {
    await client.end();
  }
}

/** The schema stands since the first migration; `CREATE SCHEMA IF NOT EXISTS` asks for a right that the role lacks. */
function withoutCreatingSchemas(client: pg.Client): PgQueryable {
  return {
    query: async (text: string, values?: unknown[]) =>
      text.startsWith('CREATE SCHEMA') ? { rows: [], rowCount: 0 } : client.query(text, values),
  } as PgQueryable;
}
