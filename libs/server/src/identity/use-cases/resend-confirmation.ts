import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { lockAccountByEmail } from './find-account.js';
import { requestMail } from './request-mail.js';

/** Asks for the confirming mail again. The same happens, and is answered, for whatever address. */
@Injectable()
export class ResendConfirmation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, email: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockAccountByEmail(tx, email);
      tx.authorize(accountPolicy, 'account.resend-confirmation', account ? { id: account.id } : {});
      const waits = account && !account.disabledAt && !account.emailConfirmedAt;
      await requestMail(
        tx,
        { userId: waits ? account.id : null, purpose: 'confirmEmail' },
        'account.confirmation-requested',
      );
    });
  }
}
