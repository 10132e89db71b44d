import { systemActor, UnitOfWork, type EventPayload } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { AccountMailKind, SecretMailKind } from '../mail/mail-texts.js';
import { queueDirectMail } from './tell.js';

/** What events about accounts carry: who, or the request of whom. */
export type AccountEvent = EventPayload & { userId?: string; requestId?: string; invitationId?: string };

const KINDS: Record<string, SecretMailKind | AccountMailKind> = {
  'account.signed-up': 'confirmEmail',
  'account.confirmation-requested': 'confirmEmail',
  'account.sign-up-repeated': 'signUpNotice',
  'account.reset-requested': 'resetPassword',
  'account.email-change-requested': 'changeEmail',
  'account.email-changed': 'emailChanged',
  'account.password-changed': 'passwordChanged',
  'invitation.issued': 'invitation',
};

/** Queues the mail that somebody asked for, or that warns of a change. The secret is made when it is sent. */
@Injectable()
export class WriteToAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that are answered by a mail. */
  static readonly events: readonly string[] = Object.keys(KINDS);

  execute(
    eventType: string,
    eventId: string,
    { userId, requestId, invitationId }: AccountEvent,
  ): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.write-to-account'), async (tx) => {
      const kind = KINDS[eventType];
      if (!kind) return;
      await queueDirectMail(tx, eventId, {
        kind,
        ...(userId ? { userId } : {}),
        ...(requestId ? { requestId } : {}),
        ...(invitationId ? { invitationId } : {}),
      });
    });
  }
}
