import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { LinkNotUsable } from '../domain/identity-errors.js';
import { accountPolicy } from '../model/account-policy.js';
import { accountById, lockAccount } from './find-account.js';
import { endSessions, personActor } from './open-session.js';
import { hashPassword } from './password-hash.js';
import { PasswordStrength } from './password-strength.js';
import { takeToken, usableToken, voidTokens } from './take-token.js';

export interface ResetPasswordInput {
  token: string;
  password: string;
}

const PURPOSES = ['resetPassword'] as const;

/**
 * Sets a new password for whoever reads the account's mail, which confirms the address too. All sessions end. A
 * password that is too weak leaves the link usable.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly strength: PasswordStrength,
  ) {}

  async execute(actor: Actor, { token, password }: ResetPasswordInput): Promise<void> {
    const { userId, name, email } = await this.accountBehind(actor, token);
    await this.strength.refuseWeak(password, [name, email]);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(personActor(userId), async (tx) => {
      await takeToken(tx, token, PURPOSES);
      const account = await lockAccount(tx, userId);
      if (!account || account.disabledAt) throw new LinkNotUsable();
      tx.authorize(accountPolicy, 'account.reset-password', { id: userId });
      account.passwordHash = passwordHash;
      account.confirmEmail(tx.now);
      await tx.update(account);
      await voidTokens(tx, userId, 'resetPassword');
      await endSessions(tx, userId);
      tx.emit('account.password-changed', { userId });
    });
  }

  private accountBehind(
    actor: Actor,
    token: string,
  ): Promise<{ userId: string; name: string; email: string }> {
    return this.unitOfWork.read(actor, async (reading) => {
      const { userId } = await usableToken(reading, token, PURPOSES);
      const account = await accountById(reading, userId);
      if (!account) throw new LinkNotUsable();
      return { userId, name: account.name, email: account.email };
    });
  }
}
