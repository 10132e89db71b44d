import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { AccountIsDisabled, LinkNotUsable, PasswordRequired } from '../domain/identity-errors.js';
import { accountPolicy } from '../model/account-policy.js';
import type { UserAccount } from '../model/user-account.entity.js';
import { accountByEmail, lockAccount } from './find-account.js';
import { openSession, personActor, type OpenedSession } from './open-session.js';
import { PasswordProof } from './password-proof.js';
import { takeToken, usableToken, type UsableToken } from './take-token.js';

export interface ConfirmEmailInput {
  token: string;
  /** Needed unless the account's owner is signed in. */
  password?: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

const PURPOSES = ['confirmEmail', 'changeEmail'] as const;

/**
 * Confirms the address of an account, or moves the account to its new address. Reading the mail is not enough: somebody
 * may have signed up with another's address and wait for a click. Whoever is not signed in gives the password, and is
 * signed in by it.
 */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
  ) {}

  /** Returns the session that began, or null where there was one. */
  async execute(
    actor: Actor,
    { token, password, address }: ConfirmEmailInput,
  ): Promise<OpenedSession | null> {
    const { userId } = await this.unitOfWork.read(actor, (reading) => usableToken(reading, token, PURPOSES));
    const isSignedIn = actor.userId === userId;
    if (!isSignedIn) {
      if (!password) throw new PasswordRequired();
      const account = await this.proof.byId(userId, { password, address }, '/password');
      if (account.disabledAt) throw new AccountIsDisabled();
    }
    return this.unitOfWork.run(isSignedIn ? actor : personActor(userId), async (tx) => {
      const taken = await takeToken(tx, token, PURPOSES);
      const account = await lockAccount(tx, userId);
      if (!account) throw new LinkNotUsable();
      tx.authorize(accountPolicy, 'account.confirm-email', { id: account.id });
      if (taken.purpose === 'changeEmail') await moveTo(tx, account, taken);
      else account.confirmEmail(tx.now);
      await tx.update(account);
      return isSignedIn ? null : openSession(tx, account.id);
    });
  }
}

async function moveTo(tx: Transaction, account: UserAccount, token: UsableToken): Promise<void> {
  if (!token.newEmail || (await accountByEmail(tx, token.newEmail))) throw new LinkNotUsable();
  token.previousEmail = account.email;
  await tx.update(token);
  account.changeEmail(token.newEmail, tx.now);
  tx.emit('account.email-changed', { userId: account.id, requestId: token.id });
}
