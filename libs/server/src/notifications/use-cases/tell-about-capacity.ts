import type { OrganizationRole } from '@candela/contracts';
import { type EventPayload, systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToTell } from '../../applications/index.js';
import { awardsToTell } from '../../awards/index.js';
import { membersOf } from '../../identity/index.js';
import { tell } from './tell.js';
import { officersOf } from './tell-about-application.js';

/** Members of the organization, those who can act, or officers who may see it. */
type Audience = 'members' | 'acting' | 'officers';

const AUDIENCES: Record<string, Audience> = {
  'capacity.opened': 'members',
  'capacity.assessment-submitted': 'officers',
  'capacity.assessment-returned': 'acting',
  'capacity.assessment-confirmed': 'members',
  'capacity.plan-agreed': 'members',
  'capacity.reminder-due': 'acting',
};

const ACTING: OrganizationRole[] = ['owner', 'editor'];

/** What events about an organization's growth carry. */
export type CapacityEvent = EventPayload & { awardId: string; assessmentId?: string };

/** Tells organizations what is owed and what became of it, and officers what waits for them. */
@Injectable()
export class TellAboutCapacity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = Object.keys(AUDIENCES);

  execute(kind: string, eventId: string, { awardId, assessmentId }: CapacityEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-capacity'), async (tx) => {
      const [award] = await awardsToTell(tx, [awardId]);
      const [application] = award ? await applicationsToTell(tx, [award.applicationId]) : [];
      if (!award || !application) return;
      const audience = AUDIENCES[kind];
      const isForOfficers = audience === 'officers';
      const people = isForOfficers
        ? await officersOf(tx, application)
        : await membersOf(tx, award.organizationId, audience === 'acting' ? ACTING : undefined);
      const page = `${isForOfficers ? '/desk' : ''}/awards/${awardId}/capacity`;
      const message = {
        kind,
        facts: { reference: award.reference },
        link: assessmentId ? `${page}/${assessmentId}` : page,
        level: application.level,
      };
      await tell(
        tx,
        eventId,
        message,
        people.map(({ userId }) => userId),
      );
    });
  }
}
