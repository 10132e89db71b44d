import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { UserAccount } from '../model/user-account.entity.js';
import { endSessions } from './open-session.js';
import { hashPassword } from './password-hash.js';
import { PasswordStrength } from './password-strength.js';
import { PasswordProof } from './password-proof.js';
import { voidTokens } from './take-token.js';

export interface ChangePasswordInput {
  currentPassword: string;
  password: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

/** Replaces the password of somebody who types the old one once more. All other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
    private readonly strength: PasswordStrength,
  ) {}

  async execute(actor: Actor, { currentPassword, password, address }: ChangePasswordInput): Promise<void> {
    const { userId, sessionId } = actor;
    if (!userId) throw new SignInRequired();
    const { name, email } = await this.proof.byId(
      userId,
      { password: currentPassword, address },
      '/currentPassword',
    );
    await this.strength.refuseWeak(password, [name, email]);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.lock(UserAccount, userId);
      tx.authorize(accountPolicy, 'account.change-password', account);
      account.passwordHash = passwordHash;
      await tx.update(account);
      await voidTokens(tx, userId, 'resetPassword');
      await endSessions(tx, userId, sessionId);
      tx.emit('account.password-changed', { userId });
    });
  }
}
