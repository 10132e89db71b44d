import { Subscriber, type Handler } from '@candela/platform';
import { WithdrawDecision } from '../use-cases/withdraw-decision.js';

/** An organization took its application back: what was being prepared about it comes to nothing. */
@Subscriber({ event: 'application.withdrawn', consumer: 'awards.withdraw-decision' })
export class OnApplicationWithdrawn implements Handler<{ applicationId: string }> {
  constructor(private readonly withdrawDecision: WithdrawDecision) {}

  handle({ applicationId }: { applicationId: string }): Promise<void> {
    return this.withdrawDecision.ofApplication(applicationId);
  }
}
