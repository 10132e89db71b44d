import type { DataSource } from 'typeorm';
import type { Handlers } from '../queue/handlers.js';
import type { EventForConsumer, EventSink, OutboxEvent } from './event-sink.js';

const BATCH = 100;

/**
 * Takes committed events to the queues of their consumers. Any number of relays may run: each takes what no other is
 * taking. Roughly in the order of occurrence, which consumers must not rely on. Events that this version of the code
 * does not know wait for a relay that does.
 */
export class OutboxRelay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: Pick<Handlers, 'events' | 'subscribersOf'>,
    private readonly sink: EventSink,
  ) {}

  /** Relays until nothing is waiting. Returns the number of events; 0 when there were none or others take them. */
  async relayAll(signal?: AbortSignal): Promise<number> {
    let relayed = 0;
    let batch: number;
    do {
      batch = await this.relayBatch();
      relayed += batch;
    } while (batch === BATCH && !signal?.aborted);
    return relayed;
  }

  /** A crash between handing over and committing leaves the events waiting: they are handed over again, under the same ids. */
  private async relayBatch(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const events = await manager.query<OutboxEvent[]>(
        `SELECT id, type, payload, occurred_at AS "occurredAt" FROM outbox_event 
         WHERE relayed_at IS NULL AND type = ANY($1)
         ORDER BY occurred_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [this.handlers.events],
      );
      if (events.length === 0) return 0;
      await this.sink.add(events.flatMap((event) => this.forConsumers(event)));
      await manager.query('UPDATE outbox_event SET relayed_at = now() WHERE id = ANY($1)', [
        events.map(({ id }) => id),
      ]);
      return events.length;
    });
  }

  private forConsumers(event: OutboxEvent): EventForConsumer[] {
    return this.handlers.subscribersOf(event.type).map(({ consumer, queue }) => ({ event, consumer, queue }));
  }
}
