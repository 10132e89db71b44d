import { errorLine } from '../logging/describe-error.js';
import type { AppLogger } from '../logging/logger.js';

/** The same trouble is told once in this time: a connection that is away reports it many times a second. */
const REPEAT_MS = 10_000;

/** Tells the log of trouble with the connection to the queue, without flooding it. */
export function troubleLog(logger: AppLogger): (error: unknown) => void {
  const toldAt = new Map<string, number>();
  return (error) => {
    const line = errorLine(error);
    const now = Date.now();
    if (now - (toldAt.get(line) ?? 0) < REPEAT_MS) return;
    toldAt.set(line, now);
    logger.error({ err: error }, 'trouble with the queue');
  };
}
