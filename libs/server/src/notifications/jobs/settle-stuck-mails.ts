import { Job, type Handler } from '@candela/platform';
import { SettleStuckMails } from '../use-cases/settle-stuck-mails.js';

/** Looks every minute for mails whose sender died while sending. */
@Job({ name: 'mail.settle-stuck', every: 60_000 })
export class SettleStuckMailsJob implements Handler {
  constructor(private readonly settleStuckMails: SettleStuckMails) {}

  async handle(): Promise<void> {
    await this.settleStuckMails.execute();
  }
}
