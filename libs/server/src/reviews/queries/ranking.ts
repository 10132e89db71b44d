import {
  type ApplicationLevel,
  type ApplicationState,
  bandOf,
  maxPointsOf,
  REVIEWS_PAGE,
  type ScoreSheet,
} from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  moneyView,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type Applicant, applicantsOf } from '../../applications/index.js';
import type { CallFacts } from '../../programs/index.js';
import { reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { panelPolicy } from '../model/review-policy.js';
import { callHeadOf } from './call-head.js';
import { reviewedCall } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';
import { applicationsUnderReview } from './visible-applications.js';

export const RANKING_SORTS = ['rank', 'deviation', 'requested', 'reference'] as const;
export type RankingSort = (typeof RANKING_SORTS)[number];

export interface RankingInput {
  sort?: RankingSort | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What is ranked: from the first review to the decision. */
const RANKED: readonly ApplicationState[] = [
  'review',
  'panel',
  'approved',
  'approvedWithConditions',
  'waitlisted',
  'declined',
];

const ORDERS: Readonly<Record<RankingSort, string>> = {
  rank: 'mean DESC NULLS LAST, reference COLLATE "C"',
  deviation: 'deviation DESC NULLS LAST, reference COLLATE "C"',
  requested: 'amount DESC NULLS LAST, reference COLLATE "C"',
  reference: 'reference COLLATE "C"',
};

interface RankedRow {
  id: string;
  reference: string;
  title: string | null;
  state: ApplicationState;
  confidentiality: ApplicationLevel;
  country: string | null;
  organization_id: string;
  call_id: string;
  mission_id: string | null;
  reader_ids: string[];
  submitted_at: Date;
  version: number;
  amount: string | null;
  currency: string;
  open: number;
  submitted: number;
  own_is_open: boolean;
  mean: number | null;
  deviation: number | null;
  min: number | null;
  max: number | null;
  totals: number[] | null;
  fund: number;
  fund_with_changes: number;
  do_not_fund: number;
  rank: number | null;
  cumulative: string | null;
  place: number;
}

/** The applications of a call by what their reviewers found, with the line where its envelope ends. */
@Injectable()
export class ReadRanking {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A page of the ranking, worked out in one query over the whole call. Whoever reviews an application and has not handed
   * in sees nothing of what others found: there it has no rank and no scores.
   */
  execute(actor: Actor, callId: string, input: RankingInput) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reviewedCall(reading, callId);
      reading.permit(reviewedCallPolicy, 'call.read-ranking', call);
      const sheet = await scoreSheetOf(reading, call);
      const limit = input.limit ?? REVIEWS_PAGE.max;
      const rows = await rankedRows(reading, call, input, limit + 1);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const applicants = await applicantsOf(
        reading,
        shown.map(({ id }) => id),
      );
      const total = input.cursor ? null : await applicationsUnderReview(reading, callId, RANKED).getCount();
      return {
        call: callHeadOf(call),
        sheet: { max: maxPointsOf(sheet), bands: [...sheet.bands], reviewsMin: sheet.reviewsMin },
        items: shown.map((row) => viewOf(reading, call, sheet, row, applicants.get(row.id))),
        nextCursor: last ? encodeCursor([last.place]) : null,
        total,
      };
    });
  }
}

async function rankedRows(
  reading: Reading,
  call: CallFacts,
  { sort = 'rank', cursor }: RankingInput,
  limit: number,
): Promise<RankedRow[]> {
  const [text, params] = scored(reading, call).getQueryAndParameters();
  const after = cursor ? Number(decodeCursor(cursor, 1)[0]) : 0;
  return reading.sql<RankedRow>(
    'orders and adds up what a visible query finds',
    `SELECT * FROM (
       SELECT *,
         CASE WHEN mean IS NULL THEN NULL ELSE (rank() OVER (ORDER BY mean DESC NULLS LAST))::int END AS rank,
         CASE WHEN mean IS NULL THEN NULL ELSE
           (sum(CASE WHEN mean IS NOT NULL AND currency = $${params.length + 3} THEN amount ELSE 0 END)
             OVER (ORDER BY ${ORDERS.rank} ROWS UNBOUNDED PRECEDING))::text END AS cumulative,
         (row_number() OVER (ORDER BY ${ORDERS[sort]}))::int AS place
       FROM (${text}) AS scored
     ) AS ranked WHERE place > $${params.length + 1} ORDER BY place LIMIT $${params.length + 2}`,
    [...params, Number.isSafeInteger(after) ? after : 0, limit, call.currency],
  );
}

/** Every application of the call that the reader sees, with what its reviews say. */
function scored(reading: Reading, call: CallFacts) {
  return applicationsUnderReview(reading, call.id, RANKED)
    .leftJoin(
      (reviews) =>
        reviews
          .select('review.application_id', 'application_id')
          .addSelect(`count(*) FILTER (WHERE review.state IN ('assigned', 'certified'))::int`, 'open')
          .addSelect(`count(*) FILTER (WHERE review.state = 'submitted')::int`, 'submitted')
          .addSelect(
            `coalesce(bool_or(review.state IN ('assigned', 'certified') AND review.reviewer_id = :me), false)`,
            'own_is_open',
          )
          .addSelect('round(avg(review.total), 2)::float8', 'mean')
          .addSelect('round(stddev_pop(review.total), 2)::float8', 'deviation')
          .addSelect('min(review.total)', 'min')
          .addSelect('max(review.total)', 'max')
          .addSelect(
            'array_agg(review.total ORDER BY review.assigned_at, review.id) FILTER (WHERE review.total IS NOT NULL)',
            'totals',
          )
          .addSelect(`count(*) FILTER (WHERE review.recommendation = 'fund')::int`, 'fund')
          .addSelect(
            `count(*) FILTER (WHERE review.recommendation = 'fundWithChanges')::int`,
            'fund_with_changes',
          )
          .addSelect(`count(*) FILTER (WHERE review.recommendation = 'doNotFund')::int`, 'do_not_fund')
          .from('review', 'review')
          .where('review.call_id = :reviewedCallId')
          .groupBy('review.application_id'),
      'found',
      'found.application_id = application.id',
    )
    .setParameter('me', reading.actor.userId)
    .select(
      `application.id AS id, application.reference AS reference, application.title AS title, application.state AS state,
       application.confidentiality AS confidentiality, application.country AS country,
       application.organization_id AS organization_id, application.call_id AS call_id,
       application.mission_id AS mission_id, application.reader_ids AS reader_ids,
       application.submitted_at AS submitted_at, application.version AS version,
       application.amount_requested_minor AS amount, application.currency AS currency,
       coalesce(found.open, 0) AS open, coalesce(found.submitted, 0) AS submitted,
       coalesce(found.own_is_open, false) AS own_is_open,
       CASE WHEN NOT found.own_is_open THEN found.mean END AS mean,
       CASE WHEN NOT found.own_is_open THEN found.deviation END AS deviation,
       found.min AS min, found.max AS max, found.totals AS totals,
       coalesce(found.fund, 0) AS fund, coalesce(found.fund_with_changes, 0) AS fund_with_changes,
       coalesce(found.do_not_fund, 0) AS do_not_fund`,
    );
}

function viewOf(
  reading: Reading,
  call: CallFacts,
  sheet: ScoreSheet,
  row: RankedRow,
  applicant: Applicant | undefined,
) {
  const hidden = row.own_is_open;
  const envelope = call.envelopeMinor;
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: row.state,
    level: row.confidentiality,
    country: row.country,
    applicant: applicant ?? { name: null, alias: null },
    requested: row.amount === null ? null : moneyView(row.amount, row.currency),
    version: row.version,
    open: row.open,
    submitted: row.submitted,
    /** The reader's own review comes first. */
    isHidden: hidden,
    rank: row.rank,
    mean: row.mean,
    deviation: row.deviation,
    min: hidden ? null : row.min,
    max: hidden ? null : row.max,
    totals: hidden ? [] : (row.totals ?? []),
    band: row.mean === null ? null : bandOf(sheet, row.mean),
    recommendations: {
      fund: hidden ? 0 : row.fund,
      fundWithChanges: hidden ? 0 : row.fund_with_changes,
      doNotFund: hidden ? 0 : row.do_not_fund,
    },
    cumulative: row.cumulative === null ? null : moneyView(row.cumulative, call.currency),
    isWithinEnvelope:
      envelope === null || row.cumulative === null ? null : BigInt(row.cumulative) <= envelope,
    allowedActions: allowedActions(
      panelPolicy,
      reading.actor,
      ['application.send-to-panel'],
      { ...row, application: readableOf(row), reviewsMin: sheet.reviewsMin, reason: null },
      reading.now,
    ),
  };
}

function readableOf(row: RankedRow) {
  return {
    organizationId: row.organization_id,
    callId: row.call_id,
    missionId: row.mission_id,
    confidentiality: row.confidentiality,
    readerIds: row.reader_ids,
    submittedAt: row.submitted_at,
    state: row.state,
  };
}
