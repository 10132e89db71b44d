import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Clock, SessionReader, systemActor, UnitOfWork, type Actor } from '@candela/platform';
import { isLive, SEEN_EVERY_MS } from '../domain/session-limits.js';
import { hashOfSecret } from '../model/secret-token.js';

interface SessionRow {
  id: string;
  user_id: string;
  started_at: Date;
  last_seen_at: Date;
  memberships: Actor['memberships'];
  staff_grants: Actor['staffGrants'];
  assigned_call_ids: string[];
}

/** Everything that an actor is, by the token's hash, in one query. */
const SESSION_WITH_STANDING = `
  SELECT s.id, s.user_id, s.started_at, s.last_seen_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('organizationId', m.organization_id, 'roles', m.roles) ORDER BY m.joined_at)
      FROM membership m WHERE m.user_id = s.user_id), '[]') AS memberships,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'missionIds', g.mission_ids) ORDER BY g.role)
      FROM staff_grant g WHERE g.user_id = s.user_id), '[]') AS staff_grants,
    ARRAY(SELECT a.subject_id FROM assignment a WHERE a.user_id = s.user_id AND a.kind = 'call') AS assigned_call_ids
  FROM session s JOIN user_account u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND u.disabled_at IS NULL`;

/** Turns the cookie's token into the actor. */
@Injectable()
export class SessionOfToken extends SessionReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async actorOf(token: string): Promise<Actor | null> {
    const session = await this.find(hashOfSecret(token));
    const now = this.clock.now();
    if (!session || !isLive(liveness(session), session.staff_grants.length > 0, now)) return null;
    if (now.getTime() - session.last_seen_at.getTime() >= SEEN_EVERY_MS) await this.noteSeen(session.id, now);
    return {
      ...ANONYMOUS,
      kind: 'person',
      userId: session.user_id,
      sessionId: session.id,
      memberships: session.memberships,
      staffGrants: session.staff_grants,
      assignedCallIds: session.assigned_call_ids,
    };
  }

  private find(tokenHash: Buffer): Promise<SessionRow | undefined> {
    return this.unitOfWork.read(systemActor('session.read'), async (reading) => {
      const because = 'who is asking must be known before any policy can be asked';
      const [row] = await reading.sql<SessionRow>(because, SESSION_WITH_STANDING, [tokenHash]);
      return row;
    });
  }

  private async noteSeen(sessionId: string, now: Date): Promise<void> {
    await this.unitOfWork.run(systemActor('session.read'), (tx) =>
      tx.sql('the session notes its own use', 'UPDATE session SET last_seen_at = $2 WHERE id = $1', [
        sessionId,
        now,
      ]),
    );
  }
}

function liveness(session: SessionRow): { startedAt: Date; lastSeenAt: Date } {
  return { startedAt: session.started_at, lastSeenAt: session.last_seen_at };
}
