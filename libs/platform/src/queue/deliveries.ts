import type { DataSource } from 'typeorm';
import { AlreadyDone, withIntention } from '../database/intention.js';
import type { EventPayload } from '../database/transaction.js';
import { withLogContext } from '../logging/log-context.js';
import type { Delivery } from './handler.js';
import type { RegisteredHandler } from './handlers.js';

/** What is to be carried out by one handler. */
export interface DeliveryMessage {
  id: string;
  type: string;
  at: Date;
  attempt: number;
  ids: EventPayload;
}

/** Carries out deliveries, each once in effect. */
export class Deliveries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Calls the handler unless the delivery has taken effect before. The handler's unit of work commits the note of it
   * together with the effects. Throws what the handler throws.
   */
  async carryOut(registered: RegisteredHandler, message: DeliveryMessage): Promise<void> {
    const { consumer, handler } = registered;
    const delivery: Delivery = {
      id: message.id,
      consumer,
      type: message.type,
      attempt: message.attempt,
      at: message.at,
      part: (name, work) => this.onceInEffect(`${message.id}-${name}`, consumer, work),
    };
    await withLogContext({ deliveryId: message.id, consumer }, () =>
      this.onceInEffect(message.id, consumer, () => handler.handle(message.ids, delivery)),
    );
  }

  /** Runs `work` as one intention, unless it was carried out before. That somebody is faster meanwhile is success too. */
  private async onceInEffect<T>(
    id: string,
    consumer: string,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    if (await this.isDone(id, consumer)) return undefined;
    try {
      return await withIntention({ kind: 'delivery', id, consumer }, work);
    } catch (error) {
      if (error instanceof AlreadyDone) return undefined;
      throw error;
    }
  }

  private async isDone(id: string, consumer: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM processed_delivery WHERE id = $1 AND consumer = $2',
      [id, consumer],
    );
    return rows.length > 0;
  }
}
