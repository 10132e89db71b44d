import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { TellAboutStanding, type StandingEvent } from '../use-cases/tell-about-standing.js';

/** Somebody's roles changed, or an invitation was accepted. */
@Subscriber({ event: TellAboutStanding.events, consumer: 'notifications.tell-about-standing' })
export class OnStandingChanged implements Handler<StandingEvent> {
  constructor(private readonly tellAboutStanding: TellAboutStanding) {}

  handle(payload: StandingEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutStanding.execute(delivery.type, delivery.id, payload);
  }
}
