import type { Page } from '@candela/contracts';
import { DeadLetters, UnitOfWork, type Actor, type DeadLetter, type QueueName } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { queuePolicy } from '../model/notification-policies.js';

/** What the administrator does about deliveries that failed for good. The queue is not in our transaction: each verb bears repetition. */
@Injectable()
export class SettleDeadLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** Newest failures first. */
  list(actor: Actor, query: { queue?: QueueName; cursor?: string }): Promise<Page<DeadLetter>> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(queuePolicy, 'queue.list', null);
      return this.deadLetters.list(query);
    });
  }

  /** Delivers one again. Audited first: a crash in between leaves an entry without effect, never the reverse. */
  async retry(actor: Actor, queue: QueueName, id: string): Promise<{ done: number }> {
    const done = { done: 1 };
    await this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(queuePolicy, 'queue.retry', null, { reason: `${queue} ${id}` });
      return done;
    });
    await this.deadLetters.retry(queue, id);
    return done;
  }

  /** Gives one up. */
  async discard(actor: Actor, queue: QueueName, id: string): Promise<{ done: number }> {
    const done = { done: 1 };
    await this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(queuePolicy, 'queue.discard', null, { reason: `${queue} ${id}` });
      return done;
    });
    await this.deadLetters.discard(queue, id);
    return done;
  }
}
