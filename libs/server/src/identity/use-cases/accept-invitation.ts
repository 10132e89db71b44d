import type { Language } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import {
  AccountIsDisabled,
  InvitationForAnother,
  InvitationNotUsable,
  NewPersonNeeded,
  SignInToAccept,
} from '../domain/identity-errors.js';
import { refuseConflictingRoles } from '../domain/role-separation.js';
import { hashOfSecret } from '../model/secret-token.js';
import { invitationPolicy } from '../model/invitation-policy.js';
import { Invitation } from '../model/invitation.entity.js';
import { Membership } from '../model/membership.entity.js';
import { StaffGrant } from '../model/staff-grant.entity.js';
import type { UserAccount } from '../model/user-account.entity.js';
import { newAccount } from './admit-person.js';
import { lockAccountByEmail } from './find-account.js';
import { writeGrants } from './grant-roles.js';
import { openSession, type OpenedSession } from './open-session.js';
import { hashPassword } from './password-hash.js';
import { PasswordStrength } from './password-strength.js';

export interface AcceptInvitationInput {
  token: string;
  /** Of somebody without an account. */
  newPerson?: { name: string; language: Language; password: string };
}

const BECAUSE = 'whoever brings the secret of a mail reads that mail';

/**
 * Joins the organization, or the staff, under the invited address, which counts as confirmed by that. Whoever has an
 * account there is signed in to it; whoever has none makes one on the spot.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly strength: PasswordStrength,
  ) {}

  /** Returns the session that began for a new person, or null where there was one. */
  async execute(actor: Actor, { token, newPerson }: AcceptInvitationInput): Promise<OpenedSession | null> {
    const found = await this.unitOfWork.read(actor, async (reading) => {
      const row = await reading
        .unfiltered(Invitation, 'invitation', BECAUSE)
        .where('invitation.token_hash = :hash', { hash: hashOfSecret(token) })
        .getOne();
      if (row?.stateAt(reading.now) !== 'pending') throw new InvitationNotUsable();
      return row;
    });
    if (newPerson)
      await this.strength.refuseWeak(
        newPerson.password,
        [newPerson.name, found.email],
        '/newPerson/password',
      );
    const passwordHash = newPerson ? await hashPassword(newPerson.password) : null;
    return this.unitOfWork.run(actor, async (tx) => {
      const invitation = await lockInvitation(tx, token);
      tx.authorize(invitationPolicy, 'invitation.accept', invitation);
      const known = await lockAccountByEmail(tx, invitation.email);
      if (actor.userId && actor.userId !== known?.id) throw new InvitationForAnother();
      if (known && !actor.userId) throw new SignInToAccept();
      if (known?.disabledAt) throw new AccountIsDisabled();
      const account = known ?? (await admit(tx, invitation.email, newPerson, passwordHash));
      if (known && !known.emailConfirmedAt) {
        known.confirmEmail(tx.now);
        await tx.update(known);
      }
      await join(tx, invitation, account);
      invitation.accept(account.id, tx.now);
      await tx.update(invitation);
      tx.emit('invitation.accepted', { invitationId: invitation.id, userId: invitation.invitedBy });
      return known ? null : openSession(tx, account.id);
    });
  }
}

async function lockInvitation(tx: Transaction, token: string): Promise<Invitation> {
  const row = await tx
    .unfiltered(Invitation, 'invitation', BECAUSE)
    .where('invitation.token_hash = :hash', { hash: hashOfSecret(token) })
    .setLock('pessimistic_write')
    .getOne();
  if (row?.stateAt(tx.now) !== 'pending') throw new InvitationNotUsable();
  return row;
}

async function admit(
  tx: Transaction,
  email: string,
  newPerson: AcceptInvitationInput['newPerson'],
  passwordHash: string | null,
): Promise<UserAccount> {
  if (!newPerson || !passwordHash) throw new NewPersonNeeded();
  const { name, language } = newPerson;
  const account = newAccount(tx, { name, language, email, passwordHash });
  account.confirmEmail(tx.now);
  return tx.insert(account);
}

async function join(tx: Transaction, invitation: Invitation, account: UserAccount): Promise<void> {
  if (invitation.organizationId) {
    await joinOrganization(tx, invitation.organizationId, account.id, invitation.roles);
  } else await joinStaff(tx, account.id, invitation.grants);
}

/** Who is a member already keeps the roles and gets the new ones too. */
async function joinOrganization(
  tx: Transaction,
  organizationId: string,
  userId: string,
  roles: Invitation['roles'],
): Promise<void> {
  const membership = await tx
    .unfiltered(Membership, 'membership', BECAUSE)
    .where('membership.organization_id = :organizationId AND membership.user_id = :userId', {
      organizationId,
      userId,
    })
    .setLock('pessimistic_write')
    .getOne();
  if (membership) {
    membership.roles = [...new Set([...membership.roles, ...roles])];
    await tx.update(membership);
    return;
  }
  const fresh = { id: tx.newId(), organizationId, userId, roles, joinedAt: tx.now, version: 1 };
  await tx.insert(Object.assign(new Membership(), fresh));
}

/** The new roles beside those that the person has; refused where they exclude each other. */
async function joinStaff(tx: Transaction, userId: string, grants: Invitation['grants']): Promise<void> {
  const held = await tx
    .unfiltered(StaffGrant, 'held', BECAUSE)
    .where('held.user_id = :userId', { userId })
    .getMany();
  const kept = held.filter(({ role }) => !grants.some((grant) => grant.role === role));
  const all = [...kept.map(({ role, missionIds }) => ({ role, missionIds })), ...grants];
  refuseConflictingRoles(all.map(({ role }) => role));
  await writeGrants(tx, userId, all);
}
