import type { ScoreSheet } from '@candela/contracts';
import { SCORE_SHEET_OF } from '@candela/contracts/templates';
import type { Reading, Transaction } from '@candela/platform';
import type { CallFacts } from '../../programs/index.js';
import { CallScoreSheet } from '../model/call-score-sheet.entity.js';

type SheetOwner = Pick<CallFacts, 'id' | 'template'>;

/** The sheets that calls are scored by, by id of the call: as they were frozen, or the template's until then. */
export async function scoreSheetsOf(
  reading: Reading,
  calls: readonly SheetOwner[],
): Promise<Map<string, ScoreSheet>> {
  const frozen = await reading
    .unfiltered(CallScoreSheet, 'sheet', 'the grid of a call is read with the call, which was visible')
    .where('sheet.callId = ANY(:ids::uuid[])', { ids: calls.map(({ id }) => id) })
    .getMany();
  const byCall = new Map(frozen.map(({ callId, definition }) => [callId, definition]));
  return new Map(calls.map(({ id, template }) => [id, byCall.get(id) ?? SCORE_SHEET_OF[template]]));
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
