import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { invitationPolicy, type InvitationSubject } from '../model/invitation-policy.js';
import { Invitation } from '../model/invitation.entity.js';
import { expiry } from './write-invitation.js';

/** Takes an open invitation back: its link stops working. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const invitation = await tx.lock(Invitation, id);
      tx.authorize(invitationPolicy, 'invitation.revoke', asOfNow(tx, invitation));
      invitation.revoke(tx.now);
      await tx.update(invitation);
    });
  }
}

/** Mails an open invitation once more, with a new link and a new term. */
@Injectable()
export class SendInvitationAgain {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const invitation = await tx.lock(Invitation, id);
      tx.authorize(invitationPolicy, 'invitation.send-again', asOfNow(tx, invitation));
      invitation.expiresAt = expiry(tx.now);
      await tx.update(invitation);
      tx.emit('invitation.issued', { invitationId: id });
    });
  }
}

function asOfNow(tx: Transaction, invitation: Invitation): InvitationSubject {
  const { id, kind, organizationId } = invitation;
  return { id, kind, organizationId, state: invitation.stateAt(tx.now) };
}
