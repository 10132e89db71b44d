import type { Reading } from '@candela/platform';

/** Names of accounts by id, for people of the same organization; ids of nobody are left out. */
export async function namesOf(reading: Reading, userIds: Iterable<string>): Promise<Map<string, string>> {
  const ids = [...new Set(userIds)];
  if (ids.length === 0) return new Map();
  const rows = await reading.sql<{ id: string; name: string }>(
    'members of one organization know each other by name',
    'SELECT id, name FROM user_account WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
