/** What a call may give, and what of it is spoken for. Minor units of the call's currency. */
export interface Envelope {
  envelopeMinor: bigint;
  /** Recommended or returned: not yet binding. */
  recommendedMinor: bigint;
  /** Approved, not yet told. */
  approvedMinor: bigint;
  /** Told: awards, the terminated ones in full. */
  releasedMinor: bigint;
}

/** What may still be approved; never negative where every approval asked first. */
export function leftOf({ envelopeMinor, approvedMinor, releasedMinor }: Envelope): bigint {
  return envelopeMinor - approvedMinor - releasedMinor;
}

/** Whether one more amount may be approved. */
export function fits(envelope: Envelope, amountMinor: bigint | null): boolean {
  return amountMinor === null || amountMinor <= leftOf(envelope);
}
