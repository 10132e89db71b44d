import type { ScoreSheet } from '@candela/contracts';
import { SCORE_SHEET_OF } from '@candela/contracts/templates';
import type { Reading, Transaction } from '@candela/platform';
import type { CallFacts } from '../../programs/index.js';
import { CallScoreSheet } from '../model/call-score-sheet.entity.js';

type SheetOwner = Pick<CallFacts, 'id' | 'template'>;

const KEPT_MAX = 500;
/** Sheets by id of their call, as they were frozen: they never change. */
const kept = new Map<string, ScoreSheet>();

/** The sheets that calls are scored by, by id of the call: as they were frozen, or the template's until then. */
export async function scoreSheetsOf(
  reading: Reading,
  calls: readonly SheetOwner[],
): Promise<Map<string, ScoreSheet>> {
  const unknown = calls.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const frozen = unknown.length > 0 ? await frozenSheets(reading, unknown) : [];
  const read = new Map(frozen.map(({ callId, definition }) => [callId, definition]));
  const sheets = new Map(
    calls.map(({ id, template }) => [id, kept.get(id) ?? read.get(id) ?? SCORE_SHEET_OF[template]]),
  );
  if (kept.size + read.size > KEPT_MAX) kept.clear();
  for (const [callId, sheet] of read) kept.set(callId, sheet);
  return sheets;
}

function frozenSheets(reading: Reading, callIds: readonly string[]): Promise<CallScoreSheet[]> {
  return reading
    .unfiltered(CallScoreSheet, 'sheet', 'the grid of a call is read with the call, which was visible')
    .where('sheet.callId = ANY(:callIds::uuid[])', { callIds })
    .getMany();
}

/** The sheet that one call is scored by. */
export async function scoreSheetOf(reading: Reading, call: SheetOwner): Promise<ScoreSheet> {
  return (await scoreSheetsOf(reading, [call])).get(call.id) ?? SCORE_SHEET_OF[call.template];
}

/** Keeps the template's sheet as the call's from now on, once: later versions of the template do not change it. */
export async function freezeScoreSheet(tx: Transaction, call: SheetOwner): Promise<void> {
  await tx.sql(
    'the call’s own policy was asked by whoever invites its first reviewer',
    `INSERT INTO call_score_sheet (call_id, definition, frozen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [call.id, JSON.stringify(SCORE_SHEET_OF[call.template]), tx.now],
  );
}
