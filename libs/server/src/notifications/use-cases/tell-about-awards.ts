import { type EventPayload, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@candela/contracts';
import { applicationsToTell, type ApplicationToTell } from '../../applications/index.js';
import { awardsToTell, decisionsToTell } from '../../awards/index.js';
import { membersOf, peopleById, staffFor } from '../../identity/index.js';
import { tell } from './tell.js';

/** What happened to an award, and who should know it. */
interface Audience {
  members?: true;
  /** Of its mission. */
  staff?: readonly StaffRole[];
}

const AUDIENCES: Record<string, Audience> = {
  'award.offered': { staff: ['programOfficer'] },
  'agreement.sent': { members: true },
  'agreement.signed': { staff: ['approver'] },
  'agreement.voided': { members: true },
  'award.activated': { members: true, staff: ['programOfficer'] },
  'award.condition-met': { members: true },
  'award.terminated': { members: true, staff: ['programOfficer'] },
  'award.closed': { members: true },
};

const DECISIONS = ['decision.recommended', 'decision.returned', 'decision.approved'];
const DECIDED = 'application.decided';

/** What events about decisions and awards carry. */
export type AwardEvent = EventPayload & { decisionId?: string; awardId?: string; applicationId?: string };

/** Tells applicants what was decided, and staff and grantees what happens to awards. */
@Injectable()
export class TellAboutAwards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = [...DECISIONS, DECIDED, ...Object.keys(AUDIENCES)];

  execute(eventType: string, eventId: string, event: AwardEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-awards'), async (tx) => {
      if (eventType === DECIDED) return tellApplicant(tx, eventId, event.applicationId ?? '');
      if (event.decisionId) return tellStaff(tx, eventType, eventId, event.decisionId);
      return tellOfAward(tx, eventType, eventId, event.awardId ?? '');
    });
  }
}

/** That there is a letter: what it says, and whether it is good news, is for the letter alone. */
async function tellApplicant(tx: Transaction, eventId: string, applicationId: string): Promise<void> {
  const [application] = await applicationsToTell(tx, [applicationId]);
  if (!application) return;
  const members = await membersOf(tx, application.organizationId);
  await tell(
    tx,
    eventId,
    { ...about(application), kind: DECIDED, link: `/applications/${applicationId}/letter` },
    members.map(({ userId }) => userId),
  );
}

/** Approvers of what waits for them, the recommending officer of what became of it. */
async function tellStaff(tx: Transaction, kind: string, eventId: string, decisionId: string): Promise<void> {
  const [decision] = await decisionsToTell(tx, [decisionId]);
  const [application] = decision ? await applicationsToTell(tx, [decision.applicationId]) : [];
  if (!decision || !application) return;
  const people =
    kind === 'decision.recommended'
      ? await staffFor(tx, { roles: ['approver'], missionId: decision.missionId })
      : await peopleById(tx, [decision.recommendedBy]);
  const link =
    kind === 'decision.recommended'
      ? `/desk/calls/${application.callId}/decisions`
      : `/desk/applications/${application.id}/decision`;
  const ids = people
    .map(({ userId }) => userId)
    .filter((id) => kind !== 'decision.recommended' || id !== decision.recommendedBy);
  await tell(tx, eventId, { ...about(application), kind, link }, ids);
}

async function tellOfAward(tx: Transaction, kind: string, eventId: string, awardId: string): Promise<void> {
  const [award] = await awardsToTell(tx, [awardId]);
  const [application] = award ? await applicationsToTell(tx, [award.applicationId]) : [];
  const audience = AUDIENCES[kind];
  if (!award || !application || !audience) return;
  const message = { kind, facts: { reference: award.reference }, level: application.level };
  if (audience.members) {
    const members = await membersOf(tx, award.organizationId);
    const ids = members.map(({ userId }) => userId);
    await tell(tx, eventId, { ...message, link: `/awards/${award.id}` }, ids);
  }
  if (audience.staff) {
    const staff = await staffFor(tx, { roles: audience.staff, missionId: award.missionId });
    const ids = staff.map(({ userId }) => userId);
    await tell(tx, eventId, { ...message, link: `/desk/awards/${award.id}` }, ids);
  }
}

function about({ reference, level }: ApplicationToTell) {
  return { facts: { reference }, level };
}
