import { systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { MailDelivery } from '../model/mail-delivery.entity.js';

const LONGEST_SENDING_MS = 5 * 60_000;
const AT_ONCE = 100;

/** Mails whose sender died between the two commits: the server may have them, so a person decides. */
@Injectable()
export class SettleStuckMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns how many mails became `uncertain`. */
  execute(): Promise<number> {
    return this.unitOfWork.run(systemActor('mail.settle-stuck'), async (tx) => {
      const stuck = await tx
        .visible(MailDelivery, 'mail')
        .andWhere(`mail.state = 'sending' AND mail.changedAt < :since`, {
          since: new Date(tx.now.getTime() - LONGEST_SENDING_MS),
        })
        .limit(AT_ONCE)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const mail of stuck) {
        mail.isUncertain(tx.now, 'interrupted');
        await tx.update(mail);
      }
      return stuck.length;
    });
  }
}
