import { type Delivery, Subscriber, type Handler } from '@candela/platform';
import { TellAboutAwards, type AwardEvent } from '../use-cases/tell-about-awards.js';

/** Something was decided, or happened to an award, that people should know. */
@Subscriber({ event: TellAboutAwards.events, consumer: 'notifications.tell-about-awards' })
export class OnAwardChanged implements Handler<AwardEvent> {
  constructor(private readonly tellAboutAwards: TellAboutAwards) {}

  handle(payload: AwardEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutAwards.execute(delivery.type, delivery.id, payload);
  }
}
