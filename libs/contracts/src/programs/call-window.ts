import type { CallState } from './call.js';

/** What the rules of time need of a call. */
export interface CallWindow {
  readonly state: CallState;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const OF_THE_CLOCK: readonly CallState[] = ['published', 'open'];

/**
 * The state as it is in truth at an instant: a published call opens and closes at its instants, whether or not the job
 * that writes the state down has come by.
 */
export function callStateAt(call: CallWindow, now: Date): CallState {
  if (!OF_THE_CLOCK.includes(call.state)) return call.state;
  if (now >= call.closesAt) return 'closed';
  return now >= call.opensAt ? 'open' : call.state;
}

/** Whether an application may be begun or submitted: from the opening instant on, before the closing one. */
export function acceptsApplications(call: CallWindow, now: Date): boolean {
  return callStateAt(call, now) === 'open' && now >= call.opensAt;
}
