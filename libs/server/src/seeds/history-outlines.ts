import type { MissionCode } from './history-words.js';

/** How far an application got. What is after `panel` was decided; `recommended` and `approvedQuietly` nobody outside knows yet. */
export type Fate =
  | 'draft'
  | 'withdrawn'
  | 'submitted'
  | 'screening'
  | 'changesRequested'
  | 'ineligible'
  | 'review'
  | 'panel'
  | 'recommended'
  | 'approvedQuietly'
  | 'declined'
  | 'waitlisted'
  | 'approved'
  | 'approvedWithConditions';

/** How far an award got, by what was done last. */
export type AwardFate =
  | 'offered'
  | 'sent'
  | 'signed'
  | 'active'
  | 'requested'
  | 'checked'
  | 'approved'
  | 'paid'
  | 'returned'
  | 'interimSubmitted'
  | 'interimAccepted'
  | 'finalDue'
  | 'finalReturned'
  | 'finalSubmitted'
  | 'closing'
  | 'closed'
  | 'terminated';

export type ProgramCode = 'LIF' | 'RR' | 'CB' | 'HRA';

export type Shares<Key extends string> = readonly (readonly [Key, number])[];

/** What a call of the year was like, and what became of what was asked for. */
export interface CallOutline {
  program: ProgramCode;
  mission: MissionCode;
  opens: number;
  closes: number;
  released: number | null;
  envelopeMinor: bigint;
  /** How many applications of each fate. */
  fates: Shares<Fate>;
  /** How many awards got how far; as many as are approved. */
  awards: Shares<AwardFate>;
}

/** What there is without the year: little, and something for every page of the portal. */
export const A_FEW: readonly CallOutline[] = [
  {
    program: 'LIF',
    mission: 'BOG',
    opens: 290,
    closes: 255,
    released: 215,
    envelopeMinor: 12_000_000n,
    fates: [['approved', 3]],
    awards: [
      ['interimSubmitted', 1],
      ['finalDue', 1],
      ['closing', 1],
    ],
  },
  {
    program: 'CB',
    mission: 'BOG',
    opens: 170,
    closes: 115,
    released: 60,
    envelopeMinor: 40_000_000n,
    fates: [['approved', 1]],
    awards: [['requested', 1]],
  },
  {
    program: 'LIF',
    mission: 'BOG',
    opens: 130,
    closes: 95,
    released: null,
    envelopeMinor: 12_000_000n,
    fates: [
      ['review', 2],
      ['recommended', 1],
    ],
    awards: [],
  },
];

/** The year, call by call, oldest first. */
export const THE_YEAR: readonly CallOutline[] = [
  {
    program: 'LIF',
    mission: 'LSK',
    opens: 365,
    closes: 330,
    released: 285,
    envelopeMinor: 40_000_000n,
    fates: [
      ['draft', 2],
      ['withdrawn', 1],
      ['ineligible', 3],
      ['declined', 8],
      ['waitlisted', 1],
      ['approved', 7],
      ['approvedWithConditions', 2],
    ],
    awards: [
      ['closed', 5],
      ['closing', 1],
      ['finalSubmitted', 1],
      ['finalDue', 1],
      ['terminated', 1],
    ],
  },
  {
    program: 'CB',
    mission: 'LOM',
    opens: 345,
    closes: 289,
    released: 240,
    envelopeMinor: 90_000_000n,
    fates: [
      ['withdrawn', 1],
      ['ineligible', 2],
      ['declined', 7],
      ['waitlisted', 1],
      ['approved', 6],
      ['approvedWithConditions', 2],
    ],
    awards: [
      ['paid', 6],
      ['interimAccepted', 1],
      ['active', 1],
    ],
  },
  {
    program: 'LIF',
    mission: 'LOM',
    opens: 320,
    closes: 285,
    released: 240,
    envelopeMinor: 40_000_000n,
    fates: [
      ['draft', 1],
      ['withdrawn', 1],
      ['ineligible', 2],
      ['declined', 7],
      ['waitlisted', 1],
      ['approved', 8],
      ['approvedWithConditions', 1],
    ],
    awards: [
      ['closed', 3],
      ['closing', 1],
      ['finalReturned', 1],
      ['finalSubmitted', 1],
      ['finalDue', 2],
      ['interimAccepted', 1],
    ],
  },
  {
    program: 'RR',
    mission: 'BOG',
    opens: 300,
    closes: -65,
    released: 12,
    envelopeMinor: 40_000_000n,
    fates: [
      ['draft', 1],
      ['submitted', 2],
      ['screening', 1],
      ['ineligible', 2],
      ['declined', 4],
      ['approved', 13],
    ],
    awards: [
      ['closed', 5],
      ['paid', 4],
      ['approved', 1],
      ['requested', 1],
      ['active', 1],
      ['sent', 1],
    ],
  },
  {
    program: 'LIF',
    mission: 'BOG',
    opens: 255,
    closes: 220,
    released: 170,
    envelopeMinor: 46_000_000n,
    fates: [
      ['draft', 2],
      ['withdrawn', 1],
      ['ineligible', 2],
      ['declined', 8],
      ['waitlisted', 2],
      ['approved', 7],
      ['approvedWithConditions', 2],
    ],
    awards: [
      ['interimAccepted', 3],
      ['interimSubmitted', 2],
      ['paid', 2],
      ['returned', 1],
      ['terminated', 1],
    ],
  },
  {
    program: 'CB',
    mission: 'LSK',
    opens: 210,
    closes: 154,
    released: 100,
    envelopeMinor: 60_000_000n,
    fates: [
      ['withdrawn', 1],
      ['ineligible', 1],
      ['declined', 9],
      ['waitlisted', 1],
      ['approved', 5],
    ],
    awards: [
      ['paid', 3],
      ['active', 1],
      ['sent', 1],
    ],
  },
  {
    program: 'RR',
    mission: 'LOM',
    opens: 200,
    closes: -20,
    released: 25,
    envelopeMinor: 20_000_000n,
    fates: [
      ['draft', 1],
      ['submitted', 2],
      ['screening', 1],
      ['ineligible', 2],
      ['declined', 6],
      ['approved', 8],
    ],
    awards: [
      ['paid', 3],
      ['closed', 3],
      ['active', 1],
      ['signed', 1],
    ],
  },
  {
    program: 'LIF',
    mission: 'LSK',
    opens: 160,
    closes: 125,
    released: 70,
    envelopeMinor: 42_000_000n,
    fates: [
      ['draft', 1],
      ['ineligible', 2],
      ['declined', 8],
      ['waitlisted', 2],
      ['approved', 8],
      ['approvedWithConditions', 2],
    ],
    awards: [
      ['paid', 3],
      ['approved', 1],
      ['checked', 1],
      ['requested', 1],
      ['active', 1],
      ['signed', 1],
      ['sent', 1],
      ['offered', 1],
    ],
  },
  {
    program: 'RR',
    mission: 'LSK',
    opens: 150,
    closes: -30,
    released: 20,
    envelopeMinor: 20_000_000n,
    fates: [
      ['submitted', 1],
      ['screening', 2],
      ['ineligible', 1],
      ['declined', 3],
      ['approved', 6],
    ],
    awards: [
      ['paid', 3],
      ['closed', 2],
      ['offered', 1],
    ],
  },
  {
    program: 'LIF',
    mission: 'LOM',
    opens: 130,
    closes: 95,
    released: null,
    envelopeMinor: 38_000_000n,
    fates: [
      ['draft', 1],
      ['withdrawn', 1],
      ['ineligible', 3],
      ['panel', 6],
      ['recommended', 5],
      ['approvedQuietly', 5],
    ],
    awards: [],
  },
  {
    program: 'HRA',
    mission: 'LOM',
    opens: 120,
    closes: 64,
    released: null,
    envelopeMinor: 3_000_000n,
    fates: [
      ['draft', 1],
      ['ineligible', 2],
      ['review', 12],
      ['panel', 3],
    ],
    awards: [],
  },
  {
    program: 'LIF',
    mission: 'BOG',
    opens: 75,
    closes: 40,
    released: null,
    envelopeMinor: 44_000_000n,
    fates: [
      ['draft', 1],
      ['withdrawn', 1],
      ['ineligible', 2],
      ['changesRequested', 3],
      ['screening', 3],
      ['review', 13],
    ],
    awards: [],
  },
  {
    program: 'CB',
    mission: 'BOG',
    opens: 60,
    closes: 4,
    released: null,
    envelopeMinor: 80_000_000n,
    fates: [
      ['draft', 1],
      ['submitted', 12],
      ['screening', 4],
      ['changesRequested', 2],
    ],
    awards: [],
  },
  {
    program: 'LIF',
    mission: 'LSK',
    opens: 45,
    closes: 10,
    released: null,
    envelopeMinor: 40_000_000n,
    fates: [
      ['draft', 2],
      ['withdrawn', 1],
      ['submitted', 14],
      ['screening', 5],
      ['changesRequested', 2],
    ],
    awards: [],
  },
];
