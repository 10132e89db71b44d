/** A reviewer who has accepted, with what decides whom to suggest. */
export interface Candidate {
  userId: string;
  name: string;
  load: number;
  loadMax: number;
  organizationIds: readonly string[];
  countries: readonly string[];
}

/** What of an application decides who may review it. */
export interface Assignable {
  organizationId: string;
  country: string | null;
  /** Who reviews it, or did. */
  reviewerIds: readonly string[];
  /** Who declared a conflict. */
  conflictedIds: readonly string[];
}

/** Why somebody cannot be given an application; the codes are those of the refusal. */
export type Block =
  'review.reviewer-has-conflict' | 'review.reviewer-of-applicant' | 'review.reviewer-is-full';

/** What stands between a reviewer and an application; null for nothing. */
export function blockOf(application: Assignable, candidate: Candidate): Block | null {
  if (application.conflictedIds.includes(candidate.userId)) return 'review.reviewer-has-conflict';
  if (candidate.organizationIds.includes(application.organizationId)) return 'review.reviewer-of-applicant';
  if (candidate.load >= candidate.loadMax) return 'review.reviewer-is-full';
  return null;
}

/** Whether the reviewer belongs to an organization of the application's country: a hint, no bar. */
export function isOfCountry(application: Assignable, candidate: Candidate): boolean {
  return application.country !== null && candidate.countries.includes(application.country);
}

/** Those with most room first, at most so many: nobody who has it already or may not have it. */
export function suggestedFor(
  application: Assignable,
  candidates: readonly Candidate[],
  max: number,
): Candidate[] {
  return candidates
    .filter(({ userId }) => !application.reviewerIds.includes(userId))
    .filter((candidate) => blockOf(application, candidate) === null)
    .sort(
      (one, other) =>
        one.load / one.loadMax - other.load / other.loadMax || one.name.localeCompare(other.name),
    )
    .slice(0, max);
}
