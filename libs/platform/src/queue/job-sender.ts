import type { EventPayload } from '../database/transaction.js';

export interface JobRequest {
  /** Name of a declared job. */
  name: string;
  /** Asking again with the same id is the same request. No colons. */
  id: string;
  ids?: EventPayload;
}

/**
 * Asks for a job outside of its schedule. Not part of any transaction: what must follow from a change is told by an
 * event instead.
 */
export abstract class JobSender {
  abstract enqueue(request: JobRequest): Promise<void>;
}
