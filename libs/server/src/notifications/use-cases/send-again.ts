import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { MailDelivery } from '../model/mail-delivery.entity.js';
import { mailPolicy } from '../model/notification-policies.js';

/** The administrator decides what becomes of a mail that failed or whose fate is not known. */
@Injectable()
export class SendAgain {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Queues it once more. The receiver may get a second copy where the first was uncertain. */
  execute(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mail = await tx.lock(MailDelivery, id, version);
      tx.authorize(mailPolicy, 'mail.send-again', mail);
      mail.sendAgain(tx.now);
      await tx.update(mail);
      tx.emit('mail.queued', { mailDeliveryId: mail.id });
      return { id, version: mail.version };
    });
  }

  /** Gives it up. */
  drop(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mail = await tx.lock(MailDelivery, id, version);
      tx.authorize(mailPolicy, 'mail.drop', mail);
      mail.drop(tx.now);
      await tx.update(mail);
      return { id, version: mail.version };
    });
  }
}
