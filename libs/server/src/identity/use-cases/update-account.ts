import type { Language } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { UserAccount } from '../model/user-account.entity.js';

export interface UpdateAccountInput {
  name: string;
  language: Language;
}

/** Changes how the portal calls a person, and the language it writes to them in. */
@Injectable()
export class UpdateAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    version: number,
    { name, language }: UpdateAccountInput,
  ): Promise<{ version: number }> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.lock(UserAccount, userId, version);
      tx.authorize(accountPolicy, 'account.update', account);
      account.name = name;
      account.language = language;
      await tx.update(account);
      return { version: account.version };
    });
  }
}
