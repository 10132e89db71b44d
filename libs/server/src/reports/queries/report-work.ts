import { NOTHING_WAITS, WORK_ITEMS_MAX, type Waiting, type WorkItem } from '@candela/contracts';
import { hasStaffRole, organizationIdsOf, type Reading } from '@candela/platform';
import { applicationsToDecide } from '../../applications/index.js';
import { shownApplications } from '../../awards/index.js';
import { Report } from '../model/report.entity.js';

/** The reports that wait for the officer who reads, the one handed in first at the top. */
export async function reportsToReview(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const query = () =>
    reading
      .visible(Report, 'report')
      .andWhere(`report.state = 'submitted'`)
      .andWhere('NOT report.organizationId = ANY(:ownIds::uuid[])', {
        ownIds: organizationIdsOf(reading.actor),
      });
  const rows = await query()
    .orderBy('report.submittedAt')
    .addOrderBy('report.id')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const applications = await applicationsToDecide(
    reading,
    rows.map(({ applicationId }) => applicationId),
  );
  const shown = await shownApplications(reading, [...applications.values()]);
  const items = rows.map((report): WorkItem => ({
    kind: 'reportToReview',
    subjectId: report.id,
    reference: report.reference,
    callTitle: null,
    title: shown.get(report.applicationId)!.title,
    callId: report.callId,
    missionId: report.missionId,
    since: report.submittedAt!.toISOString(),
    dueAt: null,
  }));
  return { items, count: rows.length < WORK_ITEMS_MAX ? rows.length : await query().getCount() };
}
