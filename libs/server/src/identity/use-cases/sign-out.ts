import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { sessionPolicy } from '../model/session-policy.js';
import { endSession } from './open-session.js';

/** Ends the session of this browser. Somebody without one is signed out already. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<void> {
    const { sessionId, userId } = actor;
    if (!sessionId) return;
    await this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(sessionPolicy, 'session.sign-out', { userId }, { id: sessionId });
      await endSession(tx, sessionId);
    });
  }
}
