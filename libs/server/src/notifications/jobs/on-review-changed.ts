import { type Delivery, Subscriber, type Handler } from '@candela/platform';
import { TellAboutReviews, type ReviewEvent } from '../use-cases/tell-about-reviews.js';

/** Something happened to a review or a reviewer that people should know. */
@Subscriber({ event: TellAboutReviews.events, consumer: 'notifications.tell-about-reviews' })
export class OnReviewChanged implements Handler<ReviewEvent> {
  constructor(private readonly tellAboutReviews: TellAboutReviews) {}

  handle(payload: ReviewEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutReviews.execute(delivery.type, delivery.id, payload);
  }
}
