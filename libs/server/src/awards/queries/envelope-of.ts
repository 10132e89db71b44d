import type { Reading } from '@candela/platform';
import type { Envelope } from '../domain/envelope.js';

/**
 * What of a call's envelope is spoken for, whoever decided it: counted over all decisions, not over those that the reader may
 * see. `except` leaves one decision out. Exact as long as the call's row is locked.
 */
export async function envelopeOf(
  reading: Reading,
  call: { id: string; envelopeMinor: bigint | null },
  except?: string,
): Promise<Envelope> {
  const [row] = await reading.sql<{ recommended: string; approved: string; released: string }>(
    'the envelope is one for all decisions of a call',
    `SELECT coalesce(sum(amount_minor) FILTER (WHERE state IN ('recommended', 'returned')), 0)::text AS recommended,
       coalesce(sum(amount_minor) FILTER (WHERE state = 'approved'), 0)::text AS approved,
       coalesce(sum(amount_minor) FILTER (WHERE state = 'released'), 0)::text AS released
     FROM decision WHERE call_id = $1 AND id IS DISTINCT FROM $2::uuid`,
    [call.id, except ?? null],
  );
  return {
    envelopeMinor: call.envelopeMinor ?? 0n,
    recommendedMinor: BigInt(row?.recommended ?? 0),
    approvedMinor: BigInt(row?.approved ?? 0),
    releasedMinor: BigInt(row?.released ?? 0),
  };
}
