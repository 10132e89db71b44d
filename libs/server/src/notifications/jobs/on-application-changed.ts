import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { TellAboutApplication } from '../use-cases/tell-about-application.js';

/** Something happened to an application that people should know. */
@Subscriber({ event: TellAboutApplication.events, consumer: 'notifications.tell-about-application' })
export class OnApplicationChanged implements Handler<{ applicationId: string }> {
  constructor(private readonly tellAboutApplication: TellAboutApplication) {}

  handle({ applicationId }: { applicationId: string }, delivery: Delivery): Promise<void> {
    return this.tellAboutApplication.execute(delivery.type, delivery.id, applicationId);
  }
}
