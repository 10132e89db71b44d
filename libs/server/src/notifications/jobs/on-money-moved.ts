import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { type MoneyEvent, TellAboutPayments } from '../use-cases/tell-about-payments.js';

/** Something happened to the money of an award that people should know. */
@Subscriber({ event: TellAboutPayments.events, consumer: 'notifications.tell-about-payments' })
export class OnMoneyMoved implements Handler<MoneyEvent> {
  constructor(private readonly tellAboutPayments: TellAboutPayments) {}

  handle(payload: MoneyEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutPayments.execute(delivery.type, delivery.id, payload);
  }
}
