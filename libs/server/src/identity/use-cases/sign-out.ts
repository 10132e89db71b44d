import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { sessionPolicy } from '../model/session-policy.js';
import { endSession, endSessions } from './open-session.js';

/** Ends the session of this browser. Somebody without one is signed out already. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<void> {
    const { sessionId, userId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      if (!sessionId) {
        tx.permit(sessionPolicy, 'session.sign-out', { userId });
        return;
      }
      tx.authorize(sessionPolicy, 'session.sign-out', { userId }, { id: sessionId });
      await endSession(tx, sessionId);
    });
  }
}

/** Ends every session of a person, this one included. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<void> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    await this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(sessionPolicy, 'session.sign-out-everywhere', { userId }, { id: userId });
      await endSessions(tx, userId);
    });
  }
}
