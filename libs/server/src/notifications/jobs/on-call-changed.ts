import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { TellAboutCall } from '../use-cases/tell-about-call.js';

/** Something happened to a call that people should know. */
@Subscriber({ event: TellAboutCall.events, consumer: 'notifications.tell-about-call' })
export class OnCallChanged implements Handler<{ callId: string }> {
  constructor(private readonly tellAboutCall: TellAboutCall) {}

  handle({ callId }: { callId: string }, delivery: Delivery): Promise<void> {
    return this.tellAboutCall.execute(delivery.type, delivery.id, callId);
  }
}
