import { systemActor, UnitOfWork, type Transaction } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';

/** More than ever become due in a minute; the rest waits for the next. */
const CALLS_AT_ONCE_MAX = 200;

/**
 * Writes down what the clock has decided: published calls whose opening has come are open, open ones whose deadline has
 * passed are closed, each told once, however late this comes. A call that somebody is changing at this moment is left
 * for the next time.
 */
@Injectable()
export class OpenAndCloseCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns how many calls it moved on. */
  execute(): Promise<{ moved: number }> {
    return this.unitOfWork.run(systemActor('call.open-and-close'), async (tx) => {
      const due = await tx
        .visible(Call, 'call')
        .andWhere(
          `((call.state = 'published' AND call.opensAt <= :now) OR (call.state IN ('published', 'open') AND call.closesAt <= :now))`,
          { now: tx.now },
        )
        .orderBy('call.closesAt')
        .limit(CALLS_AT_ONCE_MAX)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const call of due) await moveOn(tx, call);
      return { moved: due.length };
    });
  }
}

async function moveOn(tx: Transaction, call: Call): Promise<void> {
  if (call.state === 'published') {
    tx.authorize(callPolicy, 'call.open', call);
    call.open(tx.now);
    tx.emit('call.opened', { callId: call.id });
  }
  if (call.closesAt <= tx.now) {
    tx.authorize(callPolicy, 'call.close', call);
    call.close(tx.now);
    tx.emit('call.closed', { callId: call.id });
  }
  await tx.update(call);
}
