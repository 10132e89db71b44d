import {
  APPLICATIONS_COUNTED_MAX,
  businessDaysAfter,
  NOTHING_WAITS,
  SERVICE_STANDARD_BUSINESS_DAYS,
  WORK_ITEMS_MAX,
  type Waiting,
  type WorkItem,
  type WorkKind,
} from '@candela/contracts';
import { hasStaffRole, organizationIdsOf, type Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { callsById, type CallFacts, instantOf, localDateOf } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';

type ApplicationQuery = SelectQueryBuilder<Application>;

/** Came back with the changes that were requested, and waits to be looked at again. */
const CAME_BACK =
  'EXISTS (SELECT 1 FROM change_request r WHERE r.application_id = application.id AND r.answered_at IS NOT NULL)';

/** The applications that nobody has begun to look at. */
export function applicationsToScreen(reading: Reading): Promise<Waiting> {
  return waiting(reading, 'applicationToScreen', (query) =>
    query.andWhere(`application.state = 'submitted'`),
  );
}

/** The applications whose screening began and goes on. */
export function applicationsInScreening(reading: Reading): Promise<Waiting> {
  return waiting(reading, 'applicationInScreening', (query) =>
    query.andWhere(`application.state = 'screening' AND NOT ${CAME_BACK}`),
  );
}

/** The applications that came back with changes. */
export function changesThatCameBack(reading: Reading): Promise<Waiting> {
  return waiting(reading, 'changesCameBack', (query) =>
    query.andWhere(`application.state = 'screening' AND ${CAME_BACK}`),
  );
}

/** The applications whose changes did not come by their day. */
export function changesThatAreOverdue(reading: Reading): Promise<Waiting> {
  return waiting(reading, 'changesOverdue', (query) =>
    query.andWhere(
      `application.state = 'changesRequested' AND EXISTS (SELECT 1 FROM change_request r
       WHERE r.application_id = application.id AND r.answered_at IS NULL AND r.due_at <= :now)`,
      { now: reading.now },
    ),
  );
}

/** What waits for the officer who reads; nobody acts on an application of an own organization. */
async function waiting(
  reading: Reading,
  kind: WorkKind,
  narrow: (query: ApplicationQuery) => ApplicationQuery,
): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const query = () =>
    narrow(
      reading
        .visible(Application, 'application')
        .andWhere('NOT application.organizationId = ANY(:own::uuid[])', {
          own: organizationIdsOf(reading.actor),
        }),
    );
  const rows = await query()
    .orderBy('application.submittedAt', 'ASC')
    .addOrderBy('application.id', 'ASC')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const count =
    rows.length < WORK_ITEMS_MAX ? rows.length : await query().limit(APPLICATIONS_COUNTED_MAX).getCount();
  const calls = await callsById(
    reading,
    rows.map(({ callId }) => callId),
  );
  return {
    items: rows.map((application) => workOn(application, kind, calls.get(application.callId))),
    count,
  };
}

function workOn(application: Application, kind: WorkKind, call: CallFacts | undefined): WorkItem {
  const since = application.screeningSince ?? application.submittedAt ?? application.startedAt;
  return {
    kind,
    subjectId: application.id,
    reference: application.reference,
    callTitle: null,
    title: application.title,
    callId: application.callId,
    missionId: application.missionId,
    since: since.toISOString(),
    dueAt: call && kind !== 'changesOverdue' ? screenedBy(application, call).toISOString() : null,
  };
}

/** By when the programme promises to have looked at it: the end of that day, where the call is run. */
function screenedBy({ submittedAt }: Application, { closesAt, timeZone }: CallFacts): Date {
  const from = [submittedAt, closesAt].reduce<Date>(
    (latest, instant) => (instant && instant > latest ? instant : latest),
    new Date(0),
  );
  const day = businessDaysAfter(localDateOf(from, timeZone), SERVICE_STANDARD_BUSINESS_DAYS.screened);
  return instantOf(`${day}T23:59`, timeZone, 'closing');
}
