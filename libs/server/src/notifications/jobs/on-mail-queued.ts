import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { SendMail } from '../use-cases/send-mail.js';

/** A mail waits to be sent. */
@Subscriber({ event: 'mail.queued', consumer: 'notifications.send-mail', queue: 'mail' })
export class OnMailQueued implements Handler<{ mailDeliveryId: string }> {
  constructor(private readonly sendMail: SendMail) {}

  handle(payload: { mailDeliveryId: string }, delivery: Delivery): Promise<void> {
    return this.sendMail.execute(payload.mailDeliveryId, delivery);
  }
}
