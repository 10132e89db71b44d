import { summarize, type ScoreSummary } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Review } from '../model/review.entity.js';

/**
 * Those of the applications that whoever reads has ever certified as a reviewer, or declared a conflict with: who does so does
 * not decide about them. It stands when the review is returned or taken away.
 */
export async function reviewedByReader(
  reading: Reading,
  applicationIds: readonly string[],
): Promise<Set<string>> {
  const { userId } = reading.actor;
  if (applicationIds.length === 0 || !userId) return new Set();
  const rows = await reading
    .unfiltered(Review, 'review', 'whoever scores does not decide: asked by the rules of other contexts')
    .where('review.applicationId = ANY(:applicationIds::uuid[]) AND review.reviewerId = :userId', {
      applicationIds,
      userId,
    })
    .andWhere(`(review.certifiedAt IS NOT NULL OR review.state = 'conflicted')`)
    .select(['review.id', 'review.applicationId'])
    .getMany();
  return new Set(rows.map(({ applicationId }) => applicationId));
}

/** What the reviews that were handed in say, by id of the application; applications without any are left out. One query. */
export async function scoreSummaries(
  reading: Reading,
  applicationIds: readonly string[],
): Promise<Map<string, ScoreSummary>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await reading
    .unfiltered(Review, 'review', 'the caller shows scores to those whom its own policy lets see them')
    .where(`review.applicationId = ANY(:applicationIds::uuid[]) AND review.state = 'submitted'`, {
      applicationIds,
    })
    .select(['review.id', 'review.applicationId', 'review.total'])
    .getMany();
  const totals = new Map<string, number[]>();
  for (const { applicationId, total } of rows)
    totals.set(applicationId, [...(totals.get(applicationId) ?? []), total ?? 0]);
  const summaries = new Map<string, ScoreSummary>();
  for (const [id, found] of totals) {
    const summary = summarize(found);
    if (summary) summaries.set(id, summary);
  }
  return summaries;
}
