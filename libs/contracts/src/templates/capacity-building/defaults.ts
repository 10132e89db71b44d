import { wholeUnits } from '../../money/money.js';
import type { InstalmentDefault, ReportDefault } from '../program-template.js';
import { text } from '../text.js';

/** What a new call of capacity building begins with: one or two years beside an organization that wants to grow. */
export const CAPACITY_BUILDING_DEFAULTS = {
  name: text('Capacity building', 'Renforcement des capacités'),
  awardMin: wholeUnits(30_000, 'CAD'),
  awardUsualMax: wholeUnits(150_000, 'CAD'),
  awardHardCap: wholeUnits(150_000, 'CAD'),
  overheadLimitBp: 2_000,
  openDays: 42,
  /** Days from the closing to the last activities: four months to decide and sign, then two years. */
  activityDays: 850,
  instalments: [
    { shareBp: 5_000, releasedBy: 'signature' },
    { shareBp: 4_000, releasedBy: 'interimReport' },
    { shareBp: 1_000, releasedBy: 'finalReport' },
  ] satisfies readonly InstalmentDefault[],
  reports: [
    { kind: 'interim', about: 'capacity', due: { everyMonths: 6 } },
    { kind: 'final', about: 'capacity', due: { daysAfterEnd: 30 } },
  ] satisfies readonly ReportDefault[],
} as const;
