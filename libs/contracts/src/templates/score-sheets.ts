import type { CallTemplateKey } from '../programs/call.js';
import type { ScoreSheet } from '../rubric/score-sheet.js';
import { CAPACITY_BUILDING_SCORE_SHEET } from './capacity-building/score-sheet.js';
import { HUMAN_RIGHTS_AWARD_SCORE_SHEET } from './human-rights-award/score-sheet.js';
import { LOCAL_INITIATIVES_SCORE_SHEET } from './local-initiatives/score-sheet.js';
import { RAPID_RESPONSE_SCORE_SHEET } from './rapid-response/score-sheet.js';

/** The sheet that the applications of a call are scored by, by the template of the call. */
export const SCORE_SHEET_OF: Readonly<Record<CallTemplateKey, ScoreSheet>> = {
  localInitiatives: LOCAL_INITIATIVES_SCORE_SHEET,
  rapidResponse: RAPID_RESPONSE_SCORE_SHEET,
  capacityBuilding: CAPACITY_BUILDING_SCORE_SHEET,
  humanRightsAward: HUMAN_RIGHTS_AWARD_SCORE_SHEET,
};
