import type { EventPayload } from '../database/transaction.js';
import type { QueueName } from '../queue/queue-policy.js';

/** An event as the unit of work committed it. */
export interface OutboxEvent {
  id: string;
  type: string;
  payload: EventPayload;
  occurredAt: Date;
}

export interface EventForConsumer {
  event: OutboxEvent;
  consumer: string;
  queue: QueueName;
}

/** Where the relay takes events to. */
export interface EventSink {
  /** Resolves when all of them are safe there. May be called again with the same events. */
  add(events: readonly EventForConsumer[]): Promise<void>;
}
