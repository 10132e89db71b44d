import { systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsOfCall } from '../../applications/index.js';
import { membersOf, staffFor } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { tell } from './tell.js';

/** Whether those who applied, or have begun to, are told as well as the team. */
const TELLS_APPLICANTS: Record<string, boolean> = {
  'call.translation-review-requested': false,
  'call.published': false,
  'call.opened': false,
  'call.closed': false,
  'call.extended': true,
  'call.cancelled': true,
};

/** Tells the team of a call, and where it concerns them its applicants, what happened to it. */
@Injectable()
export class TellAboutCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = Object.keys(TELLS_APPLICANTS);

  execute(eventType: string, eventId: string, callId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-call'), async (tx) => {
      const call = (await callsById(tx, [callId])).get(callId);
      if (!call) return;
      const facts = { reference: call.reference };
      const team = await staffFor(tx, { roles: ['programOfficer'], callId });
      const link = `/programs/calls/${callId}`;
      await tell(
        tx,
        eventId,
        { kind: eventType, facts, link, level: 'internal' },
        team.map(({ userId }) => userId),
      );
      if (!TELLS_APPLICANTS[eventType]) return;
      for (const application of await applicationsOfCall(tx, callId)) {
        const members = await membersOf(tx, application.organizationId);
        const message = {
          kind: eventType,
          facts: { reference: application.reference },
          link: `/applications/${application.id}`,
          level: application.level,
        };
        await tell(
          tx,
          eventId,
          message,
          members.map(({ userId }) => userId),
        );
      }
    });
  }
}
