import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { UserAccount } from '../model/user-account.entity.js';
import { PasswordProof } from './password-proof.js';
import { requestMail } from './request-mail.js';

export interface ChangeEmailInput {
  currentPassword: string;
  email: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

/**
 * Asks to move the account of somebody who types the password once more to another address. Nothing changes until the
 * mail to that address is confirmed; whether the address is another account's is not told.
 */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
  ) {}

  async execute(actor: Actor, { currentPassword, email, address }: ChangeEmailInput): Promise<void> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    await this.proof.byId(userId, { password: currentPassword, address }, '/currentPassword');
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.lock(UserAccount, userId);
      tx.authorize(accountPolicy, 'account.change-email', account);
      await requestMail(
        tx,
        { userId, purpose: 'changeEmail', newEmail: email },
        'account.email-change-requested',
      );
    });
  }
}
