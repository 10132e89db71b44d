const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long a session lives without being used, and at most. Staff see more, so theirs are short. */
export const SESSION_LIMITS = {
  staff: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
  applicant: { idleMs: 12 * HOUR_MS, absoluteMs: 30 * DAY_MS },
} as const;

/** A session's last use is written down at most this often. */
export const SEEN_EVERY_MS = MINUTE_MS;

/** Whether a session may still be used at `now`. */
export function isLive(session: { startedAt: Date; lastSeenAt: Date }, isStaff: boolean, now: Date): boolean {
  const { idleMs, absoluteMs } = isStaff ? SESSION_LIMITS.staff : SESSION_LIMITS.applicant;
  const idleForMs = now.getTime() - session.lastSeenAt.getTime();
  const openForMs = now.getTime() - session.startedAt.getTime();
  return idleForMs < idleMs && openForMs < absoluteMs;
}
