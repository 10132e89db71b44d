import { type Delivery, Subscriber, type Handler } from '@candela/platform';
import { TellAboutCapacity, type CapacityEvent } from '../use-cases/tell-about-capacity.js';

/** Something happened to an organization's plan or assessments that people should know. */
@Subscriber({ event: TellAboutCapacity.events, consumer: 'notifications.tell-about-capacity' })
export class OnCapacityChanged implements Handler<CapacityEvent> {
  constructor(private readonly tellAboutCapacity: TellAboutCapacity) {}

  handle(payload: CapacityEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutCapacity.execute(delivery.type, delivery.id, payload);
  }
}
