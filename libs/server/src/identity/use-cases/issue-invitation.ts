import type { Language, OrganizationRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { AlreadyMember, TooManyInvitations } from '../domain/identity-errors.js';
import { invitationPolicy } from '../model/invitation-policy.js';
import { Organization } from '../model/organization.entity.js';
import { emailConfirmed } from '../queries/people-to-tell.js';
import { writeInvitation } from './write-invitation.js';

export interface IssueInvitationInput {
  organizationId: string;
  email: string;
  language: Language;
  roles: readonly OrganizationRole[];
}

/** Open invitations of one organization at most: nobody floods others' mailboxes through the portal. */
export const PENDING_INVITATIONS_MAX = 30;

/** Invites somebody to an organization, by mail. */
@Injectable()
export class IssueInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: IssueInvitationInput): Promise<{ id: string }> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    const { organizationId, email, language } = input;
    return this.unitOfWork.run(actor, async (tx) => {
      // Locked, so that two invitations to one address come one after the other.
      await tx.lock(Organization, organizationId);
      const id = tx.newId();
      const facts = {
        id,
        kind: 'organization',
        organizationId,
        emailConfirmed: await emailConfirmed(tx, userId),
      } as const;
      tx.authorize(invitationPolicy, 'invitation.issue', facts);
      await refuseMember(tx, organizationId, email);
      await refuseTooMany(tx, organizationId);
      const roles = [...new Set(input.roles)];
      await writeInvitation(tx, id, userId, {
        kind: 'organization',
        organizationId,
        email,
        language,
        roles,
        grants: [],
      });
      return { id };
    });
  }
}

/** Owners see the addresses of their members: this tells them nothing new. */
async function refuseMember(tx: Transaction, organizationId: string, email: string): Promise<void> {
  const found = await tx.sql(
    'owners see the addresses of their members',
    `SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.organization_id = $1 AND u.email = $2`,
    [organizationId, email],
  );
  if (found.length > 0) throw new AlreadyMember();
}

async function refuseTooMany(tx: Transaction, organizationId: string): Promise<void> {
  const [open] = await tx.sql<{ count: number }>(
    'a limit',
    `SELECT count(*)::int AS count FROM invitation WHERE organization_id = $1 AND state = 'pending' AND expires_at > $2`,
    [organizationId, tx.now],
  );
  if ((open?.count ?? 0) >= PENDING_INVITATIONS_MAX) throw new TooManyInvitations(PENDING_INVITATIONS_MAX);
}
