import { LEDGER_PAGE } from '@candela/contracts';
import {
  type Actor,
  decodeCursor,
  encodeCursor,
  moneyView,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../../awards/index.js';
import { staffNames } from '../../identity/index.js';
import { moneyPolicy } from '../model/disbursement-policies.js';
import { LedgerEntry, LedgerPosting } from '../model/ledger-entry.entity.js';

const BECAUSE = 'the ledger is read with the award that it belongs to, whose policy was asked';

/** An entry with the names of what it is about. */
export interface LedgerRow {
  entry: LedgerEntry;
  postings: LedgerPosting[];
  paymentReference: string | null;
  /** Number of the entry that it reverses. */
  reversesNumber: number | null;
}

/** The ledger of one award, the newest entry first. */
@Injectable()
export class ReadLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page of entries with their postings. */
  execute(
    actor: Actor,
    awardId: string,
    { cursor, limit = LEDGER_PAGE.usual }: { cursor?: string; limit?: number },
  ) {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      reading.permit(moneyPolicy, 'ledger.read', { id: awardId, award });
      const below = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0]);
      const rows = await ledgerRows(reading, awardId, { below, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const names = await staffNames(
        reading,
        page.map(({ entry }) => entry.recordedBy).filter((id) => id !== null),
      );
      return {
        items: page.map(({ entry, postings, paymentReference, reversesNumber }) => ({
          id: entry.id,
          number: entry.number,
          kind: entry.kind,
          effectiveOn: entry.effectiveOn,
          recordedAt: entry.recordedAt.toISOString(),
          recordedByName: (entry.recordedBy && names.get(entry.recordedBy)) ?? null,
          paymentReference,
          bankReference: entry.bankReference,
          reversesNumber,
          postings: postings.map(({ account, amountMinor }) => ({
            account,
            amount: moneyView(amountMinor, entry.currency),
          })),
        })),
        nextCursor: last ? encodeCursor([last.entry.number]) : null,
      };
    });
  }
}

/** Entries of an award with their postings, the newest first, or from the first on. The caller has asked the policy. */
export async function ledgerRows(
  reading: Reading,
  awardId: string,
  { below = null, above = null, limit }: { below?: number | null; above?: number | null; limit: number },
): Promise<LedgerRow[]> {
  const query = reading
    .unfiltered(LedgerEntry, 'entry', BECAUSE)
    .where('entry.awardId = :awardId', { awardId });
  if (below !== null) query.andWhere('entry.number < :below', { below });
  if (above !== null) query.andWhere('entry.number > :above', { above });
  const { entities, raw } = await query
    .addSelect('(SELECT payment.reference FROM payment WHERE payment.id = entry.payment_id)', 'payment')
    .addSelect(
      '(SELECT reversed.number FROM ledger_entry reversed WHERE reversed.id = entry.reverses_entry_id)',
      'reverses',
    )
    .orderBy('entry.number', above === null ? 'DESC' : 'ASC')
    .limit(limit)
    .getRawAndEntities<{ payment: string | null; reverses: number | null }>();
  const postings = await reading
    .unfiltered(LedgerPosting, 'posting', BECAUSE)
    .where('posting.entryId = ANY(:ids::uuid[])', { ids: entities.map(({ id }) => id) })
    // What an entry takes away stands before what it puts somewhere.
    .orderBy('posting.amountMinor', 'ASC')
    .getMany();
  const byEntry = Map.groupBy(postings, ({ entryId }) => entryId);
  return entities.map((entry, index) => ({
    entry,
    postings: byEntry.get(entry.id) ?? [],
    paymentReference: raw[index]!.payment,
    reversesNumber: raw[index]!.reverses,
  }));
}
