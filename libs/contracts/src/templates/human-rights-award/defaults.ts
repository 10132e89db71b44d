import { wholeUnits } from '../../money/money.js';
import type { InstalmentDefault, ReportDefault } from '../program-template.js';
import { text } from '../text.js';

/** What a new call of the award begins with: one prize, paid at once, nothing to report. */
export const HUMAN_RIGHTS_AWARD_DEFAULTS = {
  name: text('Human rights award', 'Prix des droits de la personne'),
  awardMin: wholeUnits(25_000, 'CAD'),
  awardUsualMax: wholeUnits(25_000, 'CAD'),
  awardHardCap: wholeUnits(25_000, 'CAD'),
  openDays: 56,
  /** Days from the closing to the end of the ceremony and of what surrounds it. */
  activityDays: 365,
  instalments: [{ shareBp: 10_000, releasedBy: 'signature' }] satisfies readonly InstalmentDefault[],
  reports: [] satisfies readonly ReportDefault[],
} as const;
