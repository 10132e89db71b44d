import type { EventForConsumer, EventSink } from '../outbox/event-sink.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { Deliveries } from './deliveries.js';
import type { Handlers, RegisteredHandler } from './handlers.js';
import { JobSender, type JobRequest } from './job-sender.js';
import type { DataSource } from 'typeorm';

const LONGEST_CHAIN = 10_000;

/**
 * The relay and the workers in this process, and only when asked: what was committed is delivered until nothing follows from
 * it any more. For tests, and for the demonstration, whose past has to happen in its order. Provide it as `JobSender` where
 * handlers ask for jobs.
 */
export class InlineQueue extends JobSender implements EventSink {
  private readonly deliveries: Deliveries;
  private readonly relay: OutboxRelay;
  private readonly waiting: (() => Promise<void>)[] = [];

  /** Events named in `leaving` stay where they are, for the real relay to find. */
  constructor(
    dataSource: DataSource,
    private readonly handlers: Handlers,
    leaving: readonly string[] = [],
  ) {
    super();
    this.deliveries = new Deliveries(dataSource);
    const events = handlers.events.filter((event) => !leaving.includes(event));
    const subscribersOf = (event: string) => handlers.subscribersOf(event);
    this.relay = new OutboxRelay(dataSource, { events, subscribersOf }, this);
  }

  /**
   * Delivers every event that was committed, and those that follow from them, until it is quiet. Returns the number of
   * deliveries. Throws the first error of a handler, after the others have had their turn; nothing is tried again.
   */
  async drain(): Promise<number> {
    const errors: unknown[] = [];
    let count = 0;
    for (;;) {
      await this.relay.relayAll();
      const next = this.waiting.shift();
      if (!next) break;
      if (++count > LONGEST_CHAIN) throw new Error('The handlers keep each other busy without end.');
      await next().catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
    return count;
  }

  /** Runs a scheduled job as if its tick were due at `at`, and whatever follows from it. */
  async tick(name: string, at: Date): Promise<void> {
    this.push(this.handlerOf(name), { id: `${name}-${at.getTime()}`, type: name, at, ids: {} });
    await this.drain();
  }

  override async enqueue({ name, id, ids }: JobRequest): Promise<void> {
    this.push(this.handlerOf(name), { id: `${name}-${id}`, type: name, at: new Date(), ids: ids ?? {} });
  }

  /** Part of the relay's contract. */
  async add(events: readonly EventForConsumer[]): Promise<void> {
    for (const { event, consumer } of events) {
      this.push(this.handlerOf(consumer), {
        id: event.id,
        type: event.type,
        at: event.occurredAt,
        ids: event.payload,
      });
    }
  }

  private push(
    handler: RegisteredHandler,
    message: { id: string; type: string; at: Date; ids: JobRequest['ids'] },
  ): void {
    this.waiting.push(() =>
      this.deliveries.carryOut(handler, { ...message, ids: message.ids ?? {}, attempt: 1 }),
    );
  }

  private handlerOf(consumer: string): RegisteredHandler {
    const handler = this.handlers.find(consumer);
    if (!handler) throw new Error(`No handler is called ${consumer}.`);
    return handler;
  }
}
