import { REPORT_DUE_DAYS, type ReportKind, REPORTS_PAGE, type ReportStanding } from '@candela/contracts';
import {
  type Actor,
  decodeCursor,
  encodeCursor,
  organizationIdsOf,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { applicationsToDecide } from '../../applications/index.js';
import { Award, shownApplications } from '../../awards/index.js';
import { callsById } from '../../programs/index.js';
import { obligationPolicy, reportListPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { headOf } from './report-head.js';

export interface ReportFilters {
  standing?: ReportStanding | undefined;
  kind?: ReportKind | undefined;
  callId?: string | undefined;
  /** The beginning of a reference. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The reports that awards owe and owed, the one due first at the top. */
@Injectable()
export class ListReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the staff: what waits and what is owed, unless a standing is asked for. What was settled last comes first. */
  onDesk(actor: Actor, input: ReportFilters) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(reportListPolicy, 'report.list', null);
      const { rows, nextCursor } = await pageOf(filtered(reading, input), input);
      const applications = await applicationsToDecide(
        reading,
        rows.map(({ applicationId }) => applicationId),
      );
      const shown = await shownApplications(reading, [...applications.values()]);
      const calls = await callsById(
        reading,
        rows.map(({ callId }) => callId),
      );
      return {
        items: rows.map((report) => {
          const { title, applicant } = shown.get(report.applicationId)!;
          const call = calls.get(report.callId)!;
          return {
            ...headOf(report, reading.now),
            ...{ title, applicant, callId: report.callId },
            call: { id: call.id, reference: call.reference, title: call.title },
          };
        }),
        nextCursor,
        total: input.cursor ? null : await filtered(reading, input).getCount(),
      };
    });
  }

  /** What one award owes, for its organization and for staff who see the award; pages open to those who may read them. */
  ofAward(actor: Actor, awardId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      reading.permit(obligationPolicy, 'report.list-of-award', { id: awardId, award });
      const rows = await reading
        .unfiltered(Report, 'report', 'what is owed is told to whoever sees the award; contents are not')
        .where('report.awardId = :awardId', { awardId })
        .orderBy('report.number')
        .getMany();
      const readable = new Set(
        (
          await reading.visible(Report, 'report').andWhere('report.awardId = :awardId', { awardId }).getMany()
        ).map(({ id }) => id),
      );
      return {
        items: rows.map((report) => ({ ...headOf(report, reading.now), readable: readable.has(report.id) })),
      };
    });
  }
}

const TODAY = '(:now::timestamptz AT TIME ZONE report.time_zone)::date';
const OWED = `report.state IN ('scheduled', 'draft', 'changesRequested')`;

/** As `reportStanding` says, in SQL. */
const STANDINGS: Readonly<Record<ReportStanding, string>> = {
  waiting: `report.state = 'submitted'`,
  overdue: `${OWED} AND report.due_on < ${TODAY}`,
  due: `${OWED} AND report.due_on BETWEEN ${TODAY} AND ${TODAY} + :dueDays::int`,
  settled: `report.state IN ('accepted', 'skipped')`,
};
const OPEN = `report.state NOT IN ('accepted', 'skipped')`;

/** Not those of one's own organization, where a member of the staff belongs to one. */
function filtered(
  reading: Reading,
  { standing, kind, callId, q }: ReportFilters,
): SelectQueryBuilder<Report> {
  const query = reading
    .visible(Report, 'report')
    .andWhere('NOT report.organizationId = ANY(:ownIds::uuid[])', {
      ownIds: organizationIdsOf(reading.actor),
    })
    .andWhere(standing ? STANDINGS[standing] : OPEN, {
      now: reading.now.toISOString(),
      dueDays: REPORT_DUE_DAYS,
    });
  if (kind) query.andWhere('report.kind = :kind', { kind });
  if (callId) query.andWhere('report.callId = :callId', { callId });
  if (q?.trim()) {
    query.andWhere('report.reference ILIKE :reference', {
      reference: `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
    });
  }
  return query;
}

async function pageOf(
  query: SelectQueryBuilder<Report>,
  { standing, cursor, limit = REPORTS_PAGE.usual }: ReportFilters,
): Promise<{ rows: Report[]; nextCursor: string | null }> {
  const [way, sign] = standing === 'settled' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  if (cursor) {
    const [dueOn, id] = decodeCursor(cursor, 2);
    query.andWhere(`(report.due_on, report.id) ${sign} (:dueOn::date, :afterId::uuid)`, {
      dueOn,
      afterId: id,
    });
  }
  const found = await query
    .orderBy('report.dueOn', way)
    .addOrderBy('report.id', way)
    .limit(limit + 1)
    .getMany();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last ? encodeCursor([last.dueOn, last.id]) : null };
}
