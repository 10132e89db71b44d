import { Job, systemActor, UnitOfWork, type Handler } from '@candela/platform';
import { SESSION_LIMITS } from '../domain/session-limits.js';

const DAY_MS = 86_400_000;
/** Long enough to see what happened, short enough that the addresses in it do not pile up. */
const REQUESTS_KEPT_MS = 30 * DAY_MS;

/** Removes, nightly, sessions that nobody can use any more and old requests for mails, and settles lapsed invitations. */
@Job({ name: 'identity.forget-expired', every: { cron: '27 3 * * *' } })
export class ForgetExpired implements Handler {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(systemActor('identity.forget-expired'), async (tx) => {
      const because = 'the portal forgets what nobody can use';
      const before = (ms: number): Date => new Date(tx.now.getTime() - ms);
      const { idleMs, absoluteMs } = SESSION_LIMITS.applicant;
      await tx.sql(because, 'DELETE FROM session WHERE last_seen_at < $1 OR started_at < $2', [
        before(idleMs),
        before(absoluteMs),
      ]);
      await tx.sql(because, 'DELETE FROM one_time_token WHERE requested_at < $1', [before(REQUESTS_KEPT_MS)]);
      await tx.sql(
        because,
        `UPDATE invitation SET state = 'expired', settled_at = $1, token_hash = NULL, version = version + 1
         WHERE state = 'pending' AND expires_at <= $1`,
        [tx.now],
      );
    });
  }
}
