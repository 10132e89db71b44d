import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { AccountIsDisabled } from '../domain/identity-errors.js';
import { sessionPolicy } from '../model/session-policy.js';
import { endSession, openSession, personActor, type OpenedSession } from './open-session.js';
import { PasswordProof } from './password-proof.js';

export interface SignInInput {
  email: string;
  password: string;
  /** Keyed hash of the network address that asks. */
  address: string;
}

/**
 * Begins a session for whoever knows address and password; one that the browser had before ends. Throws
 * `SignInRefused`, `TooManyAttempts` or, to somebody with the right password, `AccountIsDisabled`.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
  ) {}

  async execute(actor: Actor, { email, ...attempt }: SignInInput): Promise<OpenedSession> {
    const account = await this.proof.byEmail(email, attempt);
    if (account.disabledAt) throw new AccountIsDisabled();
    return this.unitOfWork.run(personActor(account.id), async (tx) => {
      const session = await openSession(tx, account.id);
      tx.authorize(sessionPolicy, 'session.sign-in', { userId: account.id }, { id: session.sessionId });
      if (actor.sessionId) await endSession(tx, actor.sessionId);
      return session;
    });
  }
}
