import type { LocalizedText, RescindedBy } from '@candela/contracts';

/** An award as a row of a register tells it; dates are YYYY-MM-DD, amounts minor units of `currency`. */
export interface RegisteredAward {
  identifier: string;
  /** Empty where the register does not name it. */
  organizationName: string;
  organizationCity: string | null;
  /** The country served, two letters. */
  country: string | null;
  areaServed: string | null;
  funder: string | null;
  program: string;
  programArea: string | null;
  fund: string | null;
  population: string | null;
  ageGroups: string[];
  result: string | null;
  /** The calendar year in which it begins. */
  fiscalYear: number;
  submittedOn: string | null;
  approvedOn: string | null;
  modifiedOn: string | null;
  durationMonths: number | null;
  appliedMinor: bigint | null;
  awardedMinor: bigint;
  /** Rescinded before it was paid, or recovered afterwards. */
  rescindedMinor: bigint;
  rescindedBy: RescindedBy | null;
  currency: string;
  description: LocalizedText;
  incorporationNumber: string | null;
  charityNumber: string | null;
  /** Cells of further columns by the key that the mapping gives them. */
  details: Record<string, string>;
}

export type AwardField = keyof RegisteredAward;

/**
 * Tells recipients that share an identifier apart: the name without accents, capitals, punctuation and spaces, so that a
 * corrected spelling is not another organization.
 */
export function organizationKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A field of an award before and after; amounts as decimal strings. */
export type AwardChanges = Partial<Record<AwardField, { before: unknown; after: unknown }>>;

/** What differs between an award as it stands and as the register now tells it; null when nothing does. */
export function awardChanges(before: RegisteredAward, after: RegisteredAward): AwardChanges | null {
  const changes: AwardChanges = {};
  for (const field of Object.keys(after) as AwardField[]) {
    const [was, is] = [plain(before[field]), plain(after[field])];
    if (canonical(was) !== canonical(is)) changes[field] = { before: was, after: is };
  }
  return Object.keys(changes).length > 0 ? changes : null;
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** Objects are the same whatever the order of their keys: the database has its own. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
