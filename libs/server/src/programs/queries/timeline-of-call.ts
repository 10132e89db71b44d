import type { Page } from '@candela/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';

/** One thing that was done with a call. */
export interface CallEvent {
  /** Number of the audit entry. */
  seq: string;
  at: Date;
  action: string;
  /** Null where the portal did it. */
  actorName: string | null;
  reason: string | null;
}

const ENTRIES_PER_PAGE = 50;

/** What happened to a call, the latest first, from the audit. */
@Injectable()
export class TimelineOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string, cursor: string | undefined): Promise<Page<CallEvent>> {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reading.get(Call, callId);
      reading.permit(callPolicy, 'call.read', call);
      const [before] = cursor ? decodeCursor(cursor, 1) : [null];
      const found = await reading.sql<CallEvent>(
        'whoever may read a call may read what was done with it',
        `SELECT entry.seq::text AS seq, entry.at, entry.action, account.name AS "actorName", entry.reason
         FROM audit_entry entry LEFT JOIN user_account account ON account.id = entry.actor_id
         WHERE entry.subject_type = 'call' AND entry.subject_id = $1 AND ($2::bigint IS NULL OR entry.seq < $2)
         ORDER BY entry.seq DESC LIMIT $3`,
        [callId, before, ENTRIES_PER_PAGE + 1],
      );
      const items = found.slice(0, ENTRIES_PER_PAGE);
      const last = items.at(-1);
      const nextCursor = found.length > ENTRIES_PER_PAGE && last ? encodeCursor([last.seq]) : null;
      return { items, nextCursor, total: null };
    });
  }
}
