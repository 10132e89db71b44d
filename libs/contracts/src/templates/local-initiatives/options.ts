/** What a call may set in its copy of the form. Amounts are minor units of the currency, dates YYYY-MM-DD. */
export interface LocalInitiativesOptions {
  readonly currency: string;
  readonly requestedMinMinor: string;
  readonly requestedUsualMaxMinor: string;
  readonly requestedMaxMinor: string;
  readonly overheadLimitBp: number;
  /** Countries of the mission; every country where left out. */
  readonly countries?: readonly string[];
  /** First and last day of activities; unchecked where left out. */
  readonly activitiesFrom?: string;
  readonly activitiesUntil?: string;
}
