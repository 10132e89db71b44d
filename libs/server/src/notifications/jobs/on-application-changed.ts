import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { TellAboutApplication, type ApplicationEvent } from '../use-cases/tell-about-application.js';

/** Something happened to an application that people should know. */
@Subscriber({ event: TellAboutApplication.events, consumer: 'notifications.tell-about-application' })
export class OnApplicationChanged implements Handler<ApplicationEvent> {
  constructor(private readonly tellAboutApplication: TellAboutApplication) {}

  handle(payload: ApplicationEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutApplication.execute(delivery.type, delivery.id, payload);
  }
}
