import { NOTHING_WAITS, WORK_ITEMS_MAX, type Waiting, type WorkItem } from '@candela/contracts';
import { hasStaffRole, organizationIdsOf, type Reading } from '@candela/platform';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { applicationsToDecide } from '../../applications/index.js';
import { Agreement } from '../model/agreement.entity.js';
import { Award } from '../model/award.entity.js';
import { Decision } from '../model/decision.entity.js';
import { shownApplications } from './shown-application.js';

/** The recommendations that wait for the approver who reads: not the own ones, which another person approves. */
export async function decisionsToApprove(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'approver')) return NOTHING_WAITS;
  const { where, params } = scopeOf(reading, 'decision', 'approver');
  const query = () =>
    reading
      .visible(Decision, 'decision')
      .andWhere(`decision.state = 'recommended' AND NOT decision.proposerIds @> ARRAY[:me::uuid]`, {
        me: reading.actor.userId,
      })
      .andWhere(where, params);
  return waitingDecisions(reading, 'decisionToApprove', query);
}

/** The recommendations that came back to the officer who reads. */
export async function decisionsToRevise(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const query = () =>
    reading
      .visible(Decision, 'decision')
      .andWhere(`decision.state = 'returned' AND decision.proposerIds @> ARRAY[:me::uuid]`, {
        me: reading.actor.userId,
      });
  return waitingDecisions(reading, 'decisionToRevise', query);
}

/** The agreements that the reading officer may send. */
export async function agreementsToSend(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  return waitingAgreements(reading, { kind: 'agreementToSend', role: 'programOfficer', state: 'draft' });
}

/** The agreements that wait for the approver who reads: not those that the reader had a hand in recommending. */
export async function agreementsToCountersign(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'approver')) return NOTHING_WAITS;
  return waitingAgreements(reading, { kind: 'agreementToCountersign', role: 'approver', state: 'signed' });
}

async function waitingDecisions(
  reading: Reading,
  kind: WorkItem['kind'],
  query: () => SelectQueryBuilder<Decision>,
): Promise<Waiting> {
  const since = kind === 'decisionToRevise' ? 'decision.returnedAt' : 'decision.recommendedAt';
  const rows = await query()
    .andWhere('NOT decision.organizationId = ANY(:ownIds::uuid[])', {
      ownIds: organizationIdsOf(reading.actor),
    })
    .orderBy(since)
    .addOrderBy('decision.id')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const shown = await shownOf(
    reading,
    rows.map(({ applicationId }) => applicationId),
  );
  const items = rows.map((decision): WorkItem => {
    const application = shown.get(decision.applicationId)!;
    const at = kind === 'decisionToRevise' ? decision.returnedAt : decision.recommendedAt;
    return {
      kind,
      subjectId: decision.applicationId,
      reference: application.reference,
      callTitle: null,
      title: application.title,
      callId: decision.callId,
      missionId: decision.missionId,
      since: (at ?? decision.recommendedAt).toISOString(),
      dueAt: null,
    };
  });
  return { items, count: await countOf(query(), rows.length) };
}

async function waitingAgreements(
  reading: Reading,
  {
    kind,
    role,
    state,
  }: { kind: WorkItem['kind']; role: 'programOfficer' | 'approver'; state: 'draft' | 'signed' },
): Promise<Waiting> {
  const scope = scopeOf(reading, 'award', role);
  const query = () =>
    reading
      .visible(Award, 'award')
      .innerJoin(
        Agreement,
        'agreement',
        'agreement.award_id = award.id AND agreement.state = :agreementState',
        {
          agreementState: state,
        },
      )
      .andWhere(`award.state = 'offered' AND NOT award.organizationId = ANY(:ownIds::uuid[])`, {
        ownIds: organizationIdsOf(reading.actor),
      })
      .andWhere(scope.where, scope.params)
      .andWhere(
        role === 'approver'
          ? `NOT EXISTS (SELECT 1 FROM decision d WHERE d.application_id = award.application_id
               AND d.state = 'released' AND d.proposer_ids @> ARRAY[:me::uuid])`
          : 'TRUE',
        { me: reading.actor.userId },
      );
  const since = state === 'draft' ? 'agreement.created_at' : 'agreement.signed_at';
  const rows = await query()
    .select(['award.id AS id', 'award.application_id AS "applicationId"', 'award.reference AS reference'])
    .addSelect(['award.call_id AS "callId"', 'award.mission_id AS "missionId"', `${since} AS since`])
    .orderBy(since)
    .addOrderBy('award.id')
    .limit(WORK_ITEMS_MAX)
    .getRawMany<WaitingAward>();
  const shown = await shownOf(
    reading,
    rows.map(({ applicationId }) => applicationId),
  );
  const items = rows.map(({ id, applicationId, reference, callId, missionId, since: at }): WorkItem => ({
    kind,
    subjectId: id,
    reference,
    callTitle: null,
    title: shown.get(applicationId)!.title,
    callId,
    missionId,
    since: at.toISOString(),
    dueAt: null,
  }));
  return { items, count: await countOf(query(), rows.length) };
}

interface WaitingAward {
  id: string;
  applicationId: string;
  reference: string;
  callId: string;
  missionId: string | null;
  since: Date;
}

async function shownOf(reading: Reading, applicationIds: readonly string[]) {
  const applications = await applicationsToDecide(reading, applicationIds);
  return shownApplications(reading, [...applications.values()]);
}

function countOf(query: SelectQueryBuilder<ObjectLiteral>, shown: number): number | Promise<number> {
  return shown < WORK_ITEMS_MAX ? shown : query.getCount();
}

/** The rows of the missions for which the reader holds a role. */
function scopeOf(reading: Reading, alias: string, role: 'programOfficer' | 'approver') {
  const grants = reading.actor.staffGrants.filter((grant) => grant.role === role);
  if (grants.some(({ missionIds }) => missionIds.length === 0)) return { where: 'TRUE', params: {} };
  return {
    where: `${alias}.mission_id = ANY(:scopeMissionIds::uuid[])`,
    params: { scopeMissionIds: grants.flatMap(({ missionIds }) => missionIds) },
  };
}
