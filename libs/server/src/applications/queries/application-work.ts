import {
  APPLICATIONS_COUNTED_MAX,
  NOTHING_WAITS,
  WORK_ITEMS_MAX,
  type Waiting,
  type WorkItem,
} from '@candela/contracts';
import { hasStaffRole, organizationIdsOf, type Reading } from '@candela/platform';
import { Application } from '../model/application.entity.js';

/** The applications that wait for the officer who reads, for the work list. */
export async function applicationsToScreen(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const query = () =>
    reading
      .visible(Application, 'application')
      .andWhere(`application.state = 'submitted'`)
      .andWhere('NOT application.organizationId = ANY(:own::uuid[])', {
        own: organizationIdsOf(reading.actor),
      });
  const rows = await query()
    .orderBy('application.submittedAt', 'ASC')
    .addOrderBy('application.id', 'ASC')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const count =
    rows.length < WORK_ITEMS_MAX ? rows.length : await query().limit(APPLICATIONS_COUNTED_MAX).getCount();
  return { items: rows.map(workOn), count };
}

function workOn(application: Application): WorkItem {
  return {
    kind: 'applicationToScreen',
    subjectId: application.id,
    reference: application.reference,
    callTitle: null,
    title: application.title,
    callId: application.callId,
    missionId: application.missionId,
    since: (application.submittedAt ?? application.startedAt).toISOString(),
    dueAt: null,
  };
}
