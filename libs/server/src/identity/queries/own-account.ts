import { Injectable } from '@nestjs/common';
import { allowedActions, SignInRequired, UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { UserAccount } from '../model/user-account.entity.js';

/** A person's own account. */
@Injectable()
export class OwnAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor) {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    return this.unitOfWork.read(actor, async (reading) => {
      const account = await reading.get(UserAccount, userId);
      reading.permit(accountPolicy, 'account.read', account);
      const actions = ['account.update', 'account.change-password', 'account.change-email'] as const;
      return {
        userId,
        name: account.name,
        email: account.email,
        emailConfirmed: account.emailConfirmedAt !== null,
        pendingEmail: await pendingEmail(reading, userId),
        language: account.language,
        version: account.version,
        allowedActions: allowedActions(accountPolicy, actor, actions, account, reading.now),
      };
    });
  }
}

/** The address that the account moves to once it is confirmed. */
async function pendingEmail(reading: Reading, userId: string): Promise<string | null> {
  const [row] = await reading.sql<{ email: string }>(
    'a person sees what they asked for',
    `SELECT new_email::text AS email FROM one_time_token
     WHERE user_id = $1 AND purpose = 'changeEmail' AND used_at IS NULL AND requested_at > $2
     ORDER BY requested_at DESC LIMIT 1`,
    [userId, new Date(reading.now.getTime() - 24 * 3_600_000)],
  );
  return row?.email ?? null;
}
