import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  operationsDeadLetters,
  operationsDiscardDeadLetter,
  operationsDropMail,
  operationsMails,
  operationsRetryDeadLetter,
  operationsSendMailAgain,
  type DeadLetterPageView,
  type DeadLetterView,
  type MailDeliveryState,
  type MailPageView,
  type MailView,
} from '@candela/api-client';
import { Intention, writing } from '../../session/intention.js';

/** Mails and deliveries that need a decision of the administrator. */
@Injectable({ providedIn: 'root' })
export class OperationsClient {
  private readonly api = inject(ApiClient);

  /** Latest changed first. */
  mails(options: { state?: MailDeliveryState; cursor?: string }): Promise<MailPageView> {
    return this.api.invoke(operationsMails, options);
  }

  async sendAgain(mail: MailView): Promise<void> {
    const context = writing({ intention: new Intention(), version: mail.version });
    await this.api.invoke(operationsSendMailAgain, { id: mail.id }, context);
  }

  async drop(mail: MailView): Promise<void> {
    const context = writing({ intention: new Intention(), version: mail.version });
    await this.api.invoke(operationsDropMail, { id: mail.id }, context);
  }

  /** Newest failures first. */
  deadLetters(options: { cursor?: string }): Promise<DeadLetterPageView> {
    return this.api.invoke(operationsDeadLetters, options);
  }

  async retry({ queue, id }: DeadLetterView): Promise<void> {
    await this.api.invoke(
      operationsRetryDeadLetter,
      { body: { queue, id } },
      writing({ intention: new Intention() }),
    );
  }

  async discard({ queue, id }: DeadLetterView): Promise<void> {
    await this.api.invoke(
      operationsDiscardDeadLetter,
      { body: { queue, id } },
      writing({ intention: new Intention() }),
    );
  }
}
