import type { InvitationKind } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { allowedActions, UnitOfWork, type Actor } from '@candela/platform';
import { invitationPolicy } from '../model/invitation-policy.js';
import { Invitation } from '../model/invitation.entity.js';
import { Organization } from '../model/organization.entity.js';

const SHOWN_MAX = 200;

/** The invitations that are open or have lapsed, the newest first; answered and revoked ones are history. */
@Injectable()
export class ListInvitations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** To an organization, or with null to the staff. */
  execute(actor: Actor, organizationId: string | null) {
    const kind: InvitationKind = organizationId ? 'organization' : 'staff';
    return this.unitOfWork.read(actor, async (reading) => {
      if (organizationId) await reading.get(Organization, organizationId);
      reading.permit(invitationPolicy, 'invitation.list', { kind, organizationId });
      const rows = await reading
        .visible(Invitation, 'invitation')
        .andWhere('invitation.kind = :kind', { kind })
        .andWhere('invitation.organization_id IS NOT DISTINCT FROM :organizationId', { organizationId })
        .andWhere(`invitation.state IN ('pending', 'expired')`)
        .orderBy('invitation.invited_at', 'DESC')
        .addOrderBy('invitation.id', 'DESC')
        .limit(SHOWN_MAX)
        .getMany();
      const items = rows.map((row) => {
        const state = row.stateAt(reading.now);
        const actions = ['invitation.send-again', 'invitation.revoke'] as const;
        const subject = { id: row.id, kind, organizationId, state };
        return {
          id: row.id,
          email: row.email,
          language: row.language,
          roles: row.roles,
          grants: row.grants,
          state,
          invitedAt: row.invitedAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          allowedActions: allowedActions(invitationPolicy, actor, actions, subject, reading.now),
        };
      });
      return { items };
    });
  }
}
