import type { StaffRole } from '@candela/contracts';
import { type EventPayload, systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToTell } from '../../applications/index.js';
import { moneyToTell } from '../../disbursements/index.js';
import { membersOf, staffFor } from '../../identity/index.js';
import { tell } from './tell.js';

/** Who should know what happened to the money of an award; the kind of message is the event. */
interface Audience {
  /** Members of the grantee who can act for it. */
  grantee?: true;
  /** Staff of its mission. */
  staff?: readonly StaffRole[];
}

const AUDIENCES: Record<string, Audience> = {
  'instalment.due': { grantee: true, staff: ['programOfficer'] },
  'payment.requested': { staff: ['financeOfficer'] },
  'payment.checked': { staff: ['financeController'] },
  'payment.approved': { staff: ['financeOfficer'] },
  'payment.paid': { grantee: true, staff: ['programOfficer'] },
  'payment.failed': { grantee: true, staff: ['programOfficer'] },
  'payment.returned': { grantee: true, staff: ['programOfficer', 'financeController'] },
  'payment.rejected': { grantee: true, staff: ['programOfficer'] },
  'recovery.demanded': { grantee: true, staff: ['programOfficer', 'financeOfficer'] },
  'recovery.received': { grantee: true, staff: ['financeController'] },
  'recovery.withdrawn': { grantee: true, staff: ['financeOfficer'] },
};

/** What events about money carry. */
export type MoneyEvent = EventPayload & { awardId: string };

/** Tells grantees and staff what happened to the money of an award. */
@Injectable()
export class TellAboutPayments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = Object.keys(AUDIENCES);

  execute(eventType: string, eventId: string, { awardId }: MoneyEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-payments'), async (tx) => {
      const award = await moneyToTell(tx, awardId);
      const audience = AUDIENCES[eventType];
      if (!award || !audience) return;
      const [application] = await applicationsToTell(tx, [award.applicationId]);
      if (!application) return;
      const message = { kind: eventType, facts: { reference: award.reference }, level: application.level };
      if (audience.grantee) {
        const people = await membersOf(tx, award.organizationId, ['owner', 'signatory']);
        const link = `/awards/${awardId}/payments`;
        await tell(
          tx,
          eventId,
          { ...message, link },
          people.map(({ userId }) => userId),
        );
      }
      if (audience.staff) {
        const people = await staffFor(tx, { roles: audience.staff, missionId: award.missionId });
        const link = `/desk/awards/${awardId}/money`;
        await tell(
          tx,
          eventId,
          { ...message, link },
          people.map(({ userId }) => userId),
        );
      }
    });
  }
}
