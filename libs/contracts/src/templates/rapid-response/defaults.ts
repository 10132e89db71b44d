import { wholeUnits } from '../../money/money.js';
import type { InstalmentDefault, ReportDefault } from '../program-template.js';
import { text } from '../text.js';

/** What a new call of rapid response begins with: help within days, paid at once, told about once. */
export const RAPID_RESPONSE_DEFAULTS = {
  name: text('Rapid response', 'Intervention rapide'),
  awardMin: wholeUnits(500, 'CAD'),
  /** For one person; a group may get more, up to the cap. */
  awardUsualMax: wholeUnits(10_000, 'CAD'),
  awardHardCap: wholeUnits(15_000, 'CAD'),
  /** A call is open for a year: help is asked for on any day. */
  openDays: 364,
  /** Days from the closing within which the last help is given. */
  activityDays: 180,
  instalments: [{ shareBp: 10_000, releasedBy: 'signature' }] satisfies readonly InstalmentDefault[],
  reports: [
    { kind: 'final', about: 'rapidResponse', due: { monthsAfterStart: 3 } },
  ] satisfies readonly ReportDefault[],
} as const;
