import type { Reading } from '@candela/platform';
import type { Envelope } from '../domain/envelope.js';

/**
 * What of a call's envelope is spoken for, whoever decided it: counted over all decisions, not over those that the reader may
 * see. `except` leaves one decision out. Exact as long as the call's row is locked.
 */
export async function envelopeOf(
  reading: Reading,
  call: CallWithEnvelope,
  except?: string,
): Promise<Envelope> {
  return (await envelopesOf(reading, [call], except)).get(call.id)!;
}

interface CallWithEnvelope {
  id: string;
  envelopeMinor: bigint | null;
}

/** The same for several calls at once, by id of the call. Whoever asks may list the decisions of each. */
export async function envelopesOf(
  reading: Reading,
  calls: readonly CallWithEnvelope[],
  except?: string,
): Promise<Map<string, Envelope>> {
  const rows = await reading.sql<{ id: string; recommended: string; approved: string; released: string }>(
    'the envelope is one for all decisions of a call',
    `SELECT call_id AS id,
       coalesce(sum(amount_minor) FILTER (WHERE state IN ('recommended', 'returned')), 0)::text AS recommended,
       coalesce(sum(amount_minor) FILTER (WHERE state = 'approved'), 0)::text AS approved,
       coalesce(sum(amount_minor) FILTER (WHERE state = 'released'), 0)::text AS released
     FROM decision WHERE call_id = ANY($1::uuid[]) AND id IS DISTINCT FROM $2::uuid GROUP BY call_id`,
    [calls.map(({ id }) => id), except ?? null],
  );
  const byCall = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    calls.map(({ id, envelopeMinor }) => {
      const row = byCall.get(id);
      return [
        id,
        {
          envelopeMinor: envelopeMinor ?? 0n,
          recommendedMinor: BigInt(row?.recommended ?? 0),
          approvedMinor: BigInt(row?.approved ?? 0),
          releasedMinor: BigInt(row?.released ?? 0),
        },
      ];
    }),
  );
}
