import {
  CONFIRMATION_MINUTES,
  mailLinkPath,
  RESET_MINUTES,
  type InvitationKind,
  type Language,
  type TokenPurpose,
} from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import { newSecret } from '../model/secret-token.js';
import { Invitation } from '../model/invitation.entity.js';
import { OneTimeToken } from '../model/one-time-token.entity.js';
import { lockAccount } from './find-account.js';

/** All that a mail about an account needs. The path holds the secret: it belongs into the mail and nowhere else. */
export interface MailLink {
  userId: string;
  /** Where the mail goes. */
  email: string;
  name: string;
  language: Language;
  purpose: TokenPurpose;
  /** Address within the portal; null for a notice that leads nowhere. */
  path: string | null;
  expiresAt: Date | null;
}

const BECAUSE = 'the portal composes a mail that somebody asked for';
const MINUTES: Record<Exclude<TokenPurpose, 'signUpNotice'>, number> = {
  confirmEmail: CONFIRMATION_MINUTES,
  changeEmail: CONFIRMATION_MINUTES,
  resetPassword: RESET_MINUTES,
};

/**
 * Makes the secret of a requested mail, at the moment it is composed, and keeps its hash; a secret made for the same
 * request before stops working. Null where no mail is to be sent: nobody has the address, the hour's mails are used up,
 * the account is disabled, or the request is over a day old.
 */
export async function issueMailLink(tx: Transaction, requestId: string): Promise<MailLink | null> {
  const request = await tx
    .unfiltered(OneTimeToken, 'request', BECAUSE)
    .where('request.id = :requestId', { requestId })
    .setLock('pessimistic_write')
    .getOne();
  if (!request?.userId || request.usedAt || isStale(request, tx.now)) return null;
  const account = await lockAccount(tx, request.userId);
  if (!account || account.disabledAt) return null;
  const { purpose } = request;
  const { id: userId, name, language } = account;
  const email = request.newEmail ?? account.email;
  if (purpose === 'signUpNotice')
    return { userId, email, name, language, purpose, path: null, expiresAt: null };
  if (request.newEmail && (await isTaken(tx, request.newEmail))) return null;
  const { token, hash } = newSecret();
  request.tokenHash = hash;
  request.expiresAt = new Date(tx.now.getTime() + MINUTES[purpose] * 60_000);
  await tx.update(request);
  return {
    userId,
    email,
    name,
    language,
    purpose,
    path: mailLinkPath(purpose, token),
    expiresAt: request.expiresAt,
  };
}

/** A mail that was stuck for so long would only surprise. */
function isStale(request: OneTimeToken, now: Date): boolean {
  return now.getTime() - request.requestedAt.getTime() > CONFIRMATION_MINUTES * 60_000;
}

async function isTaken(tx: Transaction, email: string): Promise<boolean> {
  const found = await tx.sql('an address has one account', 'SELECT 1 FROM user_account WHERE email = $1', [
    email,
  ]);
  return found.length > 0;
}

/** All that an invitation's mail needs. */
export interface InvitationLink {
  email: string;
  language: Language;
  kind: InvitationKind;
  inviterName: string;
  organizationName: string | null;
  path: string;
  expiresAt: Date;
}

/** The same for an invitation. Null when it is answered, revoked or expired meanwhile. */
export async function issueInvitationLink(
  tx: Transaction,
  invitationId: string,
): Promise<InvitationLink | null> {
  const invitation = await tx
    .unfiltered(Invitation, 'invitation', BECAUSE)
    .where('invitation.id = :invitationId', { invitationId })
    .setLock('pessimistic_write')
    .getOne();
  if (!invitation || invitation.stateAt(tx.now) !== 'pending') return null;
  const { token, hash } = newSecret();
  // Not by `update`: who looks at the list meanwhile has seen no other version.
  await tx.sql(BECAUSE, 'UPDATE invitation SET token_hash = $2 WHERE id = $1', [invitation.id, hash]);
  const [names] = await tx.sql<{ inviter: string; organization: string | null }>(
    BECAUSE,
    `SELECT u.name AS inviter, o.name AS organization FROM user_account u
     LEFT JOIN organization o ON o.id = $2 WHERE u.id = $1`,
    [invitation.invitedBy, invitation.organizationId],
  );
  return {
    email: invitation.email,
    language: invitation.language,
    kind: invitation.kind,
    inviterName: names?.inviter ?? '',
    organizationName: names?.organization ?? null,
    path: mailLinkPath('invitation', token),
    expiresAt: invitation.expiresAt,
  };
}
