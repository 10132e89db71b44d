import { type InstalmentTrigger, type Money, splitByShares } from '@candela/contracts';

const DAY_MS = 86_400_000;

/** One part in which an award is paid, as its agreement promises it. */
export interface PaymentPart {
  shareBp: number;
  releasedBy: 'signature' | 'interimReport' | 'finalReport';
}

/** What a schedule is made from. Dates are calendar dates. */
export interface AwardTerms {
  amount: Money;
  /** Shares that make a whole, in the order in which they are released. */
  parts: readonly PaymentPart[];
  startsOn: string;
  endsOn: string;
  /** The day on which it is offered. */
  offeredOn: string;
}

/** One instalment as the schedule has it. */
export interface ScheduledInstalment {
  /** Counts from 1. */
  number: number;
  shareBp: number;
  amountMinor: bigint;
  trigger: InstalmentTrigger;
  isHoldback: boolean;
  dueOn: string;
}

/** What each part waits for, and the day before which it is not paid. */
const PARTS: Readonly<
  Record<
    PaymentPart['releasedBy'],
    { trigger: InstalmentTrigger; isHoldback: boolean; dueOn: (terms: AwardTerms) => string }
  >
> = {
  signature: {
    trigger: 'agreementCountersigned',
    isHoldback: false,
    dueOn: ({ offeredOn }) => offeredOn,
  },
  interimReport: {
    trigger: 'interimReportAccepted',
    isHoldback: false,
    dueOn: ({ startsOn, endsOn }) => halfWay(startsOn, endsOn),
  },
  // Kept until the very end.
  finalReport: { trigger: 'finalReportAccepted', isHoldback: true, dueOn: ({ endsOn }) => endsOn },
};

/**
 * The instalments of an award, which add up to it to the cent. A share that comes to nothing, which only an award of a few
 * cents has, is left out.
 */
export function scheduleOf(terms: AwardTerms): ScheduledInstalment[] {
  const amounts = splitByShares(
    terms.amount,
    terms.parts.map(({ shareBp }) => shareBp),
  );
  return terms.parts
    .map(({ shareBp, releasedBy }, index) => ({
      ...PARTS[releasedBy],
      ...{ shareBp, amountMinor: amounts[index]!.amountMinor },
    }))
    .filter(({ amountMinor }) => amountMinor > 0n)
    .map(({ dueOn, ...part }, index) => ({ ...part, number: index + 1, dueOn: dueOn(terms) }));
}

/** The day in the middle of two calendar dates, the earlier of two. */
export function halfWay(startsOn: string, endsOn: string): string {
  const [start, end] = [startsOn, endsOn].map((date) => Date.parse(`${date}T00:00:00Z`)) as [number, number];
  const days = Math.floor((end - start) / DAY_MS / 2);
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}
