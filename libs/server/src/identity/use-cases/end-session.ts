import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { sessionPolicy } from '../model/session-policy.js';
import { Session } from '../model/session.entity.js';

/** Ends one of the person's sessions, in whatever browser it is. */
@Injectable()
export class EndSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const session = await tx.lock(Session, id);
      tx.authorize(sessionPolicy, 'session.end', session);
      await tx.remove(session);
    });
  }
}
