import { businessDaysAfter, CHANGES_DUE_DAYS } from '@candela/contracts';

/** By when changes may be requested, as calendar dates: usually, at the earliest and at the latest. */
export interface ChangesDue {
  usual: string;
  min: string;
  max: string;
}

/** The days that may be named on `today`, the date where the call is run. `daysAfter` reckons with calendar dates. */
export function changesDueFrom(today: string, daysAfter: (date: string, days: number) => string): ChangesDue {
  return {
    usual: businessDaysAfter(today, CHANGES_DUE_DAYS.usualBusiness),
    min: daysAfter(today, CHANGES_DUE_DAYS.min),
    max: daysAfter(today, CHANGES_DUE_DAYS.max),
  };
}
