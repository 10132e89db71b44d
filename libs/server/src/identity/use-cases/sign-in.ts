import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Clock, UnitOfWork, type Actor } from '@candela/platform';
import { AccountIsDisabled, SignInRefused, TooManyAttempts } from '../domain/identity-errors.js';
import { SignInAttempts } from '../domain/sign-in-attempts.js';
import { sessionPolicy } from '../model/session-policy.js';
import type { UserAccount } from '../model/user-account.entity.js';
import { accountByEmail } from './account-by-email.js';
import { endSession, openSession, type OpenedSession } from './open-session.js';
import { hashOfNobody, verifyPassword } from './password-hash.js';

export interface SignInInput {
  email: string;
  password: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

/**
 * Begins a session for whoever knows address and password. An address without an account costs the same work and gets
 * the same answer. Throws `SignInRefused`, `TooManyAttempts` or, to somebody with the right password, `AccountIsDisabled`.
 */
@Injectable()
export class SignIn {
  private readonly attempts = new SignInAttempts();
  private readonly key = randomBytes(32);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SignInInput): Promise<OpenedSession> {
    const account = await this.proven(actor, input);
    if (account.disabledAt) throw new AccountIsDisabled();
    const person: Actor = { ...ANONYMOUS, kind: 'person', userId: account.id };
    return this.unitOfWork.run(person, async (tx) => {
      const session = await openSession(tx, account.id);
      tx.authorize(sessionPolicy, 'session.sign-in', { userId: account.id }, { id: session.sessionId });
      if (actor.sessionId) await endSession(tx, actor.sessionId);
      return session;
    });
  }

  /** The account whose password was given; counts and refuses otherwise. */
  async proven(actor: Actor, input: SignInInput): Promise<UserAccount> {
    const now = this.clock.now();
    const name = createHmac('sha256', this.key).update(input.email.toLowerCase()).digest('base64url');
    const minutes = this.attempts.waitMinutes(name, input.address, now);
    if (minutes > 0) throw new TooManyAttempts(minutes);
    const account = await this.unitOfWork.read(actor, (reading) => accountByEmail(reading, input.email));
    const isRight = await verifyPassword(input.password, account?.passwordHash ?? (await hashOfNobody()));
    if (!account || !isRight) {
      this.attempts.failed(name, input.address, now);
      throw new SignInRefused();
    }
    this.attempts.succeeded(name, input.address);
    return account;
  }
}
