import type { CallTemplateKey } from '../programs/call.js';
import { CAPACITY_BUILDING } from './capacity-building.js';
import { HUMAN_RIGHTS_AWARD } from './human-rights-award.js';
import { LOCAL_INITIATIVES } from './local-initiatives.js';
import type { ProgramTemplate } from './program-template.js';
import { RAPID_RESPONSE } from './rapid-response.js';

/** The four kinds of program: what was only true of one of them stands here and nowhere else. */
export const PROGRAM_TEMPLATES: Readonly<Record<CallTemplateKey, ProgramTemplate>> = {
  localInitiatives: LOCAL_INITIATIVES,
  rapidResponse: RAPID_RESPONSE,
  capacityBuilding: CAPACITY_BUILDING,
  humanRightsAward: HUMAN_RIGHTS_AWARD,
};
