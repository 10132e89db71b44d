import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { lockAccountByEmail } from './find-account.js';
import { requestMail } from './request-mail.js';

/** Asks for a mail that lets its reader choose a new password. The same happens, and is answered, for whatever address. */
@Injectable()
export class RequestReset {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, email: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockAccountByEmail(tx, email);
      tx.authorize(accountPolicy, 'account.request-reset', account ? { id: account.id } : {});
      const userId = account && !account.disabledAt ? account.id : null;
      await requestMail(tx, { userId, purpose: 'resetPassword' }, 'account.reset-requested');
    });
  }
}
