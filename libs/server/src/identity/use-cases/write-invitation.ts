import { INVITATION_DAYS } from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import { AlreadyInvited } from '../domain/identity-errors.js';
import { invitationLifecycle } from '../domain/invitation-lifecycle.js';
import { Invitation } from '../model/invitation.entity.js';

type Wanted = Pick<Invitation, 'kind' | 'organizationId' | 'email' | 'language' | 'roles' | 'grants'>;

/**
 * Writes the invitation and asks for its mail. One to the same address whose time has run out is settled; throws
 * `AlreadyInvited` while one is open.
 */
export async function writeInvitation(
  tx: Transaction,
  id: string,
  invitedBy: string,
  wanted: Wanted,
): Promise<Invitation> {
  const earlier = await tx
    .visible(Invitation, 'invitation')
    .andWhere('invitation.kind = :kind AND invitation.email = :email', wanted)
    .andWhere('invitation.organization_id IS NOT DISTINCT FROM :organizationId', wanted)
    .andWhere(`invitation.state = 'pending'`)
    .getOne();
  if (earlier) {
    if (earlier.stateAt(tx.now) === 'pending') throw new AlreadyInvited();
    earlier.expire(tx.now);
    await tx.update(earlier);
  }
  const invitation = Object.assign(new Invitation(), {
    ...wanted,
    id,
    state: invitationLifecycle.initial,
    invitedBy,
    invitedAt: tx.now,
    expiresAt: expiry(tx.now),
    tokenHash: null,
    acceptedBy: null,
    settledAt: null,
    version: 1,
  });
  await tx.insert(invitation);
  tx.emit('invitation.issued', { invitationId: invitation.id });
  return invitation;
}

/** When an invitation issued at `now` runs out. */
export function expiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
