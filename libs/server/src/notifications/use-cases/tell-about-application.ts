import { systemActor, UnitOfWork, type EventPayload, type Transaction } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToTell, type ApplicationToTell } from '../../applications/index.js';
import { membersOf, staffFor, type PersonToTell } from '../../identity/index.js';
import { tell } from './tell.js';

/** What happened to an application, and who should know it by which words. */
interface Audience {
  /** Members of its organization: all, or those who can act. */
  members?: { kind: string; acting?: true };
  /** Officers who may see it. */
  officers?: { kind: string; tab?: '/screening' };
}

const AUDIENCES: Record<string, Audience> = {
  'application.submitted': {
    members: { kind: 'application.submitted' },
    officers: { kind: 'application.received' },
  },
  'application.withdrawn': {
    members: { kind: 'application.withdrawn' },
    officers: { kind: 'application.withdrawn' },
  },
  'application.screening-started': { members: { kind: 'application.screening-started' } },
  'application.changes-requested': { members: { kind: 'application.changes-requested' } },
  'application.resubmitted': {
    members: { kind: 'application.resubmitted' },
    officers: { kind: 'application.came-back', tab: '/screening' },
  },
  'application.found-eligible': { members: { kind: 'application.found-eligible' } },
  'application.found-ineligible': { members: { kind: 'application.found-ineligible' } },
  'application.confidentiality-raised': { officers: { kind: 'application.confidentiality-raised' } },
  'application.draft-reminder-due': { members: { kind: 'application.draft-reminder-due', acting: true } },
  'application.draft-purge-due': { members: { kind: 'application.draft-purge-due', acting: true } },
};

/** What events about applications carry. */
export type ApplicationEvent = EventPayload & { applicationId: string; organizationId?: string };

const PURGED = 'application.draft-purged';

/** Tells members and officers what happened to an application. */
@Injectable()
export class TellAboutApplication {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = [...Object.keys(AUDIENCES), PURGED];

  execute(
    eventType: string,
    eventId: string,
    { applicationId, organizationId }: ApplicationEvent,
  ): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-application'), async (tx) => {
      if (eventType === PURGED && organizationId) return tellOfPurge(tx, eventId, organizationId);
      const [application] = await applicationsToTell(tx, [applicationId]);
      const audience = AUDIENCES[eventType];
      if (!application || !audience) return;
      const message = { facts: { reference: application.reference }, level: application.level };
      const { members, officers } = audience;
      if (members) {
        const people = await membersOf(
          tx,
          application.organizationId,
          members.acting && ['owner', 'editor', 'signatory'],
        );
        const link = `/applications/${application.id}`;
        await tell(tx, eventId, { ...message, kind: members.kind, link }, ids(people));
      }
      if (officers) {
        const people = await officersOf(tx, application);
        const link = `/desk/applications/${application.id}${officers.tab ?? ''}`;
        await tell(tx, eventId, { ...message, kind: officers.kind, link }, ids(people));
      }
    });
  }
}

/** The draft is gone, and with it all that could be named. */
async function tellOfPurge(tx: Transaction, eventId: string, organizationId: string): Promise<void> {
  const members = await membersOf(tx, organizationId, ['owner', 'editor', 'signatory']);
  await tell(
    tx,
    eventId,
    { kind: PURGED, facts: {}, link: '/applications', level: 'protected' },
    ids(members),
  );
}

/** The officers who may see the application at its level: of its mission, of its call's team, or named. */
export async function officersOf(tx: Transaction, application: ApplicationToTell): Promise<PersonToTell[]> {
  const roles = ['programOfficer'] as const;
  const { level, callId, missionId, readerIds } = application;
  if (level === 'internal') return staffFor(tx, { roles, missionId });
  const team = await staffFor(tx, { roles, callId });
  return level === 'protected' ? team : team.filter(({ userId }) => readerIds.includes(userId));
}

function ids(people: PersonToTell[]): string[] {
  return people.map(({ userId }) => userId);
}
