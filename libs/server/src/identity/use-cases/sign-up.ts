import type { Language } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { accountPolicy } from '../model/account-policy.js';
import { lockAccountByEmail } from './find-account.js';
import { hashPassword } from './password-hash.js';
import { PasswordStrength } from './password-strength.js';
import { requestMail } from './request-mail.js';

export interface SignUpInput {
  name: string;
  email: string;
  language: Language;
  password: string;
}

/**
 * Makes an account, to be confirmed by a mail. Whether the address had one already is neither told nor to be seen from
 * the work done: its owner gets a notice instead.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly strength: PasswordStrength,
  ) {}

  async execute(actor: Actor, input: SignUpInput): Promise<void> {
    await this.strength.refuseWeak(input.password, [input.name, input.email]);
    const passwordHash = await hashPassword(input.password);
    await this.unitOfWork.run(actor, async (tx) => {
      const isNew = await insertUnlessKnown(tx, input, passwordHash);
      const account = await lockAccountByEmail(tx, input.email);
      tx.authorize(accountPolicy, 'account.sign-up', account ? { id: account.id } : {});
      const userId = account && !account.disabledAt ? account.id : null;
      if (isNew) await requestMail(tx, { userId, purpose: 'confirmEmail' }, 'account.signed-up');
      else if (account?.emailConfirmedAt) {
        await requestMail(tx, { userId, purpose: 'signUpNotice' }, 'account.sign-up-repeated');
      } else await requestMail(tx, { userId, purpose: 'confirmEmail' }, 'account.confirmation-requested');
    });
  }
}

async function insertUnlessKnown(
  tx: Transaction,
  input: SignUpInput,
  passwordHash: string,
): Promise<boolean> {
  const inserted = await tx.sql<{ id: string }>(
    'whether the address is known must not show',
    `INSERT INTO user_account (id, email, name, language, password_hash, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (email) DO NOTHING RETURNING id`,
    [tx.newId(), input.email, input.name, input.language, passwordHash, tx.now],
  );
  return inserted.length > 0;
}
