import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, systemActor, UnitOfWork } from '@candela/platform';
import { CurrentPasswordWrong, SignInRefused, TooManyAttempts } from '../domain/identity-errors.js';
import { SignInAttempts } from '../domain/sign-in-attempts.js';
import type { UserAccount } from '../model/user-account.entity.js';
import { accountByEmail, accountById } from './find-account.js';
import { hashOfNobody, verifyPassword } from './password-hash.js';

export interface PasswordTry {
  password: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

/**
 * The one place where passwords are checked. Attempts are counted over all ways in, and an account that does not exist
 * costs the same work.
 */
@Injectable()
export class PasswordProof {
  private readonly attempts = new SignInAttempts();
  private readonly key = randomBytes(32);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The account of the address, for whoever knows its password. Throws `SignInRefused` or `TooManyAttempts`. */
  async byEmail(email: string, attempt: PasswordTry): Promise<UserAccount> {
    const account = await this.unitOfWork.read(systemActor('password.check'), (reading) =>
      accountByEmail(reading, email),
    );
    if (!(await this.isRight(email, account, attempt)) || !account) throw new SignInRefused();
    return account;
  }

  /**
   * The same account again, for whoever is about to change the way into it. `path` is the field in which the password
   * was typed. Throws `CurrentPasswordWrong` or `TooManyAttempts`.
   */
  async byId(userId: string, attempt: PasswordTry, path: string): Promise<UserAccount> {
    const account = await this.unitOfWork.read(systemActor('password.check'), (reading) =>
      accountById(reading, userId),
    );
    if (!(await this.isRight(account?.email ?? '', account, attempt)) || !account)
      throw new CurrentPasswordWrong(path);
    return account;
  }

  private async isRight(
    email: string,
    account: UserAccount | null,
    { password, address }: PasswordTry,
  ): Promise<boolean> {
    const now = this.clock.now();
    const name = createHmac('sha256', this.key).update(email.toLowerCase()).digest('base64url');
    const minutes = this.attempts.waitMinutes(name, address, now);
    if (minutes > 0) throw new TooManyAttempts(minutes);
    this.attempts.tried(name, address, now);
    const matches = await verifyPassword(password, account?.passwordHash ?? (await hashOfNobody()));
    if (account && matches) this.attempts.succeeded(name, address, now);
    return matches;
  }
}
