import type { MadeCall } from './applying.js';
import type { PlannedApplication, PlannedCall } from './history-plan.js';
import type { Stage } from './stage.js';

/** A call of the year that was made, and who runs it. */
export interface HistoryCall {
  planned: PlannedCall;
  made: MadeCall;
  officer: string;
}

/** One application of the year on its way. */
export interface HistoryApplication {
  call: HistoryCall;
  planned: PlannedApplication;
  id: string;
  /** Number among those of its call, so that not everything happens to all on one day. */
  place: number;
}

/** An award of the year on its way. */
export interface HistoryAward extends HistoryApplication {
  awardId: string;
  /** How many days ago it was told. */
  told: number;
}

/** Whether help is wanted at once: such applications go their way alone, others with those of their call. */
export function isUrgent({ call }: { call: HistoryCall }): boolean {
  return call.planned.program === 'RR';
}

/** The version of an application by now. */
export async function versionOf(stage: Stage, id: string): Promise<number> {
  const why = 'the demonstration goes on with what stands';
  const sql = 'SELECT version FROM application WHERE id = $1';
  return (await stage.row<{ version: number }>(why, sql, [id])).version;
}
