import type pg from 'pg';

/** What migrations fill is no data of anybody: the list of migrations, and the calendar that days are counted in. */
const FILLED_BY_MIGRATIONS = ['schema_migration', 'business_day'];

/** Empties every table of people's data. The audit refuses to be emptied by anybody but the owner saying so. */
export async function emptyDatabase(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'vault') AND NOT tablename = ANY($1)`,
    [FILLED_BY_MIGRATIONS],
  );
  const tables = rows.map(({ name }) => name);
  await owner.query('BEGIN');
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.query('COMMIT');
}
