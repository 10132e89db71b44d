import type { CallTemplateKey } from '../programs/call.js';
import type { ScoreSheet } from '../rubric/score-sheet.js';
import { LOCAL_INITIATIVES_SCORE_SHEET } from './local-initiatives/score-sheet.js';

/** The sheet that the applications of a call are scored by, by the template of the call. */
export const SCORE_SHEET_OF: Readonly<Record<CallTemplateKey, ScoreSheet>> = {
  localInitiatives: LOCAL_INITIATIVES_SCORE_SHEET,
};
