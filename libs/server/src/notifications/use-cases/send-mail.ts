import {
  CONFIG,
  Mailer,
  MailNotAccepted,
  MailOutcomeUnknown,
  messageIdOf,
  systemActor,
  UnitOfWork,
  type Config,
  type MailMessage,
  type Transaction,
  type Delivery,
} from '@candela/platform';
import { Inject, Injectable } from '@nestjs/common';
import { composeMail } from '../mail/compose-mail.js';
import { MailDelivery } from '../model/mail-delivery.entity.js';

const ACTOR = systemActor('notifications.send-mail');

/**
 * Hands one mail to the mail server, once at most. Three steps: `sending` is committed, the server is spoken to, the
 * outcome is committed. A crash in between leaves `sending`, which nobody repeats by themselves.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `MailNotAccepted` where trying again later may help. */
  async execute(mailDeliveryId: string, delivery: Delivery): Promise<void> {
    const message = await delivery.part(`take-${delivery.attempt}`, () => this.take(mailDeliveryId));
    if (!message) return;
    const settle = (work: (mail: MailDelivery, now: Date) => void) =>
      delivery.part(`settle-${delivery.attempt}`, () => this.settle(mailDeliveryId, work));
    try {
      await this.mailer.send(message);
    } catch (error) {
      if (error instanceof MailNotAccepted) {
        await settle((mail, now) => mail.wasRefused(now, error.code, error.permanent));
        if (error.permanent) return;
        throw error;
      }
      const code = error instanceof MailOutcomeUnknown ? error.code : 'unknown';
      await settle((mail, now) => mail.isUncertain(now, code));
      return;
    }
    await settle((mail, now) => mail.wasSent(now));
  }

  /** The composed mail, marked as being sent; null where there is nothing (any more) to send. */
  private take(id: string): Promise<MailMessage | null> {
    return this.unitOfWork.run(ACTOR, async (tx) => {
      const mail = await tx.lock(MailDelivery, id);
      if (mail.state !== 'queued') return null;
      const composed = await composeMail(tx, mail, this.config.publicUrl);
      if (!composed) {
        mail.drop(tx.now);
        await tx.update(mail);
        return null;
      }
      mail.take(tx.now);
      await tx.update(mail);
      return { ...composed, messageId: messageIdOf(mail.id, this.config.mailFrom) };
    });
  }

  private settle(id: string, work: (mail: MailDelivery, now: Date) => void): Promise<void> {
    return this.unitOfWork.run(ACTOR, async (tx: Transaction) => {
      const mail = await tx.lock(MailDelivery, id);
      if (mail.state !== 'sending') return;
      work(mail, tx.now);
      await tx.update(mail);
    });
  }
}
