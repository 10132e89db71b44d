import { systemActor, UnitOfWork, type EventPayload } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { tell } from './tell.js';

/** What events about somebody's standing carry: whose it is. */
export type StandingEvent = EventPayload & { userId: string };

const LINKS: Record<string, string> = {
  'invitation.accepted': '/account/organizations',
  'membership.roles-changed': '/account/organizations',
  'membership.removed': '/account/organizations',
  'staff.grants-changed': '/account',
};

/** Tells a person what changed about the own roles, or that an invitation was accepted. */
@Injectable()
export class TellAboutStanding {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = Object.keys(LINKS);

  execute(eventType: string, eventId: string, { userId }: StandingEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-standing'), async (tx) => {
      const message = {
        kind: eventType,
        facts: {},
        link: LINKS[eventType] ?? '/account',
        level: 'protected',
      } as const;
      await tell(tx, eventId, message, [userId]);
    });
  }
}
