import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { isLive } from '../domain/session-limits.js';
import { sessionPolicy } from '../model/session-policy.js';
import { Session } from '../model/session.entity.js';

const SHOWN_MAX = 100;

/** The browsers in which a person is signed in, the last used first. */
@Injectable()
export class ListSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(sessionPolicy, 'session.list', { userId: actor.userId });
      const sessions = await reading
        .visible(Session, 'session')
        .orderBy('session.last_seen_at', 'DESC')
        .addOrderBy('session.id')
        .limit(SHOWN_MAX)
        .getMany();
      const items = sessions
        .filter((session) => isLive(session, actor.staffGrants.length > 0, reading.now))
        .map((session) => ({
          id: session.id,
          startedAt: session.startedAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          isCurrent: session.id === actor.sessionId,
        }));
      return { items };
    });
  }
}
