import type { StaffRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { InvitationNotUsable } from '../domain/identity-errors.js';
import { hashOfSecret } from '../model/secret-token.js';
import { invitationPolicy } from '../model/invitation-policy.js';
import { Invitation } from '../model/invitation.entity.js';

interface Surroundings {
  inviterName: string;
  organizationName: string | null;
  accountId: string | null;
}

/** What an invitation is about, for whoever brings the secret of its mail. Throws `InvitationNotUsable`. */
@Injectable()
export class LookUpInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, token: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const invitation = await reading
        .unfiltered(Invitation, 'invitation', 'whoever brings the secret of a mail reads that mail')
        .where('invitation.token_hash = :hash', { hash: hashOfSecret(token) })
        .getOne();
      reading.permit(invitationPolicy, 'invitation.look-up', {});
      if (invitation?.stateAt(reading.now) !== 'pending') throw new InvitationNotUsable();
      const around = await surroundings(reading, invitation);
      return {
        kind: invitation.kind,
        email: invitation.email,
        language: invitation.language,
        organizationName: around.organizationName,
        inviterName: around.inviterName,
        roles: invitation.roles,
        staffRoles: invitation.grants.map(({ role }): StaffRole => role),
        expiresAt: invitation.expiresAt.toISOString(),
        hasAccount: around.accountId !== null,
        isForYou: around.accountId !== null && around.accountId === actor.userId,
      };
    });
  }
}

async function surroundings(reading: Reading, invitation: Invitation): Promise<Surroundings> {
  const [row] = await reading.sql<Surroundings>(
    'the mail says as much',
    `SELECT inviter.name AS "inviterName", o.name AS "organizationName", invited.id AS "accountId"
     FROM user_account inviter
     LEFT JOIN organization o ON o.id = $2
     LEFT JOIN user_account invited ON invited.email = $3
     WHERE inviter.id = $1`,
    [invitation.invitedBy, invitation.organizationId, invitation.email],
  );
  return row ?? { inviterName: '', organizationName: null, accountId: null };
}
