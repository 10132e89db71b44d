import { KERNEL_CONTEXT, KERNEL_MIGRATIONS, KernelSweep, openDataSource, Registry } from '@candela/platform';
import { clonedDatabase, FakeClock, type ClonedDatabase } from '@candela/testing';
import type { DataSource } from 'typeorm';

const NOW = '2026-11-23T03:17:00Z';

let database: ClonedDatabase;
let dataSource: DataSource;

/** One row for each age in days. */
async function givenRows(insert: string, agesDays: number[]): Promise<void> {
  for (const age of agesDays) {
    await database.app.query(insert, [String(age), new Date(Date.parse(NOW) - age * 86_400_000)]);
  }
}

async function left(sql: string): Promise<string[]> {
  return (await database.app.query<{ mark: string }>(sql)).rows.map((row) => row.mark);
}

describe('the nightly sweep', () => {
  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
    dataSource = await openDataSource(database.config, new Registry([KERNEL_CONTEXT]), [KERNEL_MIGRATIONS]);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('removes what is past its time and nothing else', async () => {
    await givenRows(
      `INSERT INTO processed_delivery (id, consumer, processed_at) VALUES ($1, 'c', $2)`,
      [29, 31, 400],
    );
    await givenRows(
      `INSERT INTO idempotency_key (sender, key, route, input_hash, created_at) VALUES ('s', $1, 'r', 'h', $2)`,
      [1, 3],
    );
    await givenRows(
      `INSERT INTO outbox_event (id, type, payload, occurred_at, relayed_at) VALUES (uuidv7(), $1, '{}', $2, $2)`,
      [29, 31],
    );
    await givenRows(
      `INSERT INTO outbox_event (id, type, payload, occurred_at) VALUES (uuidv7(), 'waiting' || $1, '{}', $2)`,
      [31],
    );
    const sweptUploads: Date[] = [];
    const storage = { removeUnfinished: async (before: Date) => sweptUploads.push(before) };

    await new KernelSweep(dataSource, new FakeClock(NOW), storage).handle();

    expect(await left('SELECT id AS mark FROM processed_delivery')).toEqual(['29']);
    expect(await left('SELECT key AS mark FROM idempotency_key')).toEqual(['1']);
    expect(await left('SELECT type AS mark FROM outbox_event ORDER BY 1')).toEqual(['29', 'waiting31']);
    expect(sweptUploads).toEqual([new Date('2026-11-22T03:17:00Z')]);
  });
});
