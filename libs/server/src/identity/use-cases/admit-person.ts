import type { Language } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, type StaffGrant as Grant, type Transaction } from '@candela/platform';
import { AdministratorExists } from '../domain/identity-errors.js';
import { refuseConflictingRoles } from '../domain/role-separation.js';
import { accountPolicy } from '../model/account-policy.js';
import { UserAccount } from '../model/user-account.entity.js';
import { writeGrants } from './grant-roles.js';
import { hashPassword } from './password-hash.js';
import { PasswordStrength } from './password-strength.js';

export interface AdmitPersonInput {
  name: string;
  email: string;
  language: Language;
  password: string;
  /** Staff roles, if any. */
  grants?: readonly Grant[];
}

/**
 * Makes an account whose address counts as confirmed, with staff roles where given. Not reachable from outside: this is
 * how the first administrator and the people of a demonstration come in.
 */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly strength: PasswordStrength,
  ) {}

  async execute(input: AdmitPersonInput): Promise<{ userId: string }> {
    return this.admit(input, async () => undefined);
  }

  protected async admit(
    { grants = [], ...input }: AdmitPersonInput,
    precondition: (tx: Transaction) => Promise<void>,
  ): Promise<{ userId: string }> {
    await this.strength.refuseWeak(input.password, [input.name, input.email]);
    refuseConflictingRoles(grants.map(({ role }) => role));
    const passwordHash = await hashPassword(input.password);
    return this.unitOfWork.run(systemActor('account.admit'), async (tx) => {
      await precondition(tx);
      const account = newAccount(tx, { ...input, passwordHash });
      account.confirmEmail(tx.now);
      tx.authorize(accountPolicy, 'account.admit', account);
      await tx.insert(account);
      await writeGrants(tx, account.id, grants);
      return { userId: account.id };
    });
  }
}

/** Lets the first administrator in. Throws `AdministratorExists` once there is one. */
@Injectable()
export class CreateFirstAdministrator extends AdmitPerson {
  override execute(input: Omit<AdmitPersonInput, 'grants'>): Promise<{ userId: string }> {
    const grants: Grant[] = [{ role: 'administrator', missionIds: [] }];
    return this.admit({ ...input, grants }, refuseSecondAdministrator);
  }
}

/** An account that is not in the database yet. */
export function newAccount(
  tx: Transaction,
  details: { name: string; email: string; language: Language; passwordHash: string },
): UserAccount {
  return Object.assign(new UserAccount(), {
    ...details,
    id: tx.newId(),
    emailConfirmedAt: null,
    disabledAt: null,
    createdAt: tx.now,
    version: 1,
  });
}

async function refuseSecondAdministrator(tx: Transaction): Promise<void> {
  await tx.sql('two starts at once make one administrator', 'SELECT pg_advisory_xact_lock(4206920, 10)');
  const found = await tx.sql(
    'before anybody is there',
    `SELECT 1 FROM staff_grant WHERE role = 'administrator' LIMIT 1`,
  );
  if (found.length > 0) throw new AdministratorExists();
}
