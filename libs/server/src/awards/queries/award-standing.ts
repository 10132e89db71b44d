import type { AgreementState } from '@candela/contracts';
import type { Reading } from '@candela/platform';

const BECAUSE = 'the caller has found the awards to be readable';

/** How many conditions of awards are not met yet; awards with none are left out. */
export async function unmetConditions(
  reading: Reading,
  awardIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await reading.sql<{ award_id: string; count: number }>(
    BECAUSE,
    `SELECT award_id, count(*)::int AS count FROM award_condition
     WHERE award_id = ANY($1::uuid[]) AND met_at IS NULL GROUP BY award_id`,
    [awardIds],
  );
  return new Map(rows.map((row) => [row.award_id, row.count]));
}

/** Where the agreements on awards stand that are not void. */
export async function agreementStates(
  reading: Reading,
  awardIds: readonly string[],
): Promise<Map<string, AgreementState>> {
  const rows = await reading.sql<{ award_id: string; state: AgreementState }>(
    BECAUSE,
    `SELECT award_id, state FROM agreement WHERE award_id = ANY($1::uuid[]) AND state <> 'void'`,
    [awardIds],
  );
  return new Map(rows.map((row) => [row.award_id, row.state]));
}
