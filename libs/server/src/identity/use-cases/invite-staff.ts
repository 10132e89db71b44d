import type { Language } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor, type StaffGrant as Grant } from '@candela/platform';
import { refuseConflictingRoles } from '../domain/role-separation.js';
import { staffPolicy } from '../model/staff-policy.js';
import { emailConfirmed } from '../queries/people-to-tell.js';
import { refuseUnknownMissions } from './grant-roles.js';
import { writeInvitation } from './write-invitation.js';

export interface InviteStaffInput {
  email: string;
  language: Language;
  grants: readonly Grant[];
}

/** Invites somebody to the staff, by mail, with the roles that await them. */
@Injectable()
export class InviteStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { email, language, grants }: InviteStaffInput): Promise<{ id: string }> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.sql(
        'two invitations to one address come one after the other',
        'SELECT pg_advisory_xact_lock(4206920, 11)',
      );
      const id = tx.newId();
      tx.authorize(staffPolicy, 'staff.invite', { id, emailConfirmed: await emailConfirmed(tx, userId) });
      refuseConflictingRoles(grants.map(({ role }) => role));
      await refuseUnknownMissions(tx, grants);
      const wanted = { email, language, roles: [], grants: [...grants] };
      await writeInvitation(tx, id, userId, { kind: 'staff', organizationId: null, ...wanted });
      return { id };
    });
  }
}
