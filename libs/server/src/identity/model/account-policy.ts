import {
  all,
  anybody,
  anyPerson,
  definePolicy,
  hasStaffRole,
  noRow,
  notNow,
  ALLOWED,
  type Rule,
  when,
} from '@candela/platform';
import { UserAccount } from './user-account.entity.js';

/** An account, as far as the rules care; without an id where nobody is known yet. */
export interface AccountSubject {
  id?: string;
  emailConfirmedAt?: Date | null;
}

export type AccountAction =
  | 'account.sign-up'
  | 'account.confirm-email'
  | 'account.resend-confirmation'
  | 'account.request-reset'
  | 'account.reset-password'
  | 'account.read'
  | 'account.update'
  | 'account.change-password'
  | 'account.change-email';

const oneself: Rule<AccountSubject> = all(
  anyPerson,
  when((actor, account: AccountSubject) => account.id === actor.userId),
);

const unconfirmed: Rule<AccountSubject> = (_actor, account) =>
  account.emailConfirmedAt ? notNow('account.email-is-confirmed') : ALLOWED;

/** Accounts are seen by their owners, and those of the staff by the administrator who keeps them. */
export const accountPolicy = definePolicy<AccountSubject, AccountAction>({
  subject: 'account',
  entity: UserAccount,
  visibleTo: (actor, alias) => {
    if (!actor.userId) return noRow;
    const own = `${alias}.id = :actorId`;
    const staff = `EXISTS (SELECT 1 FROM staff_grant sg WHERE sg.user_id = ${alias}.id)`;
    const where = hasStaffRole(actor, 'administrator') ? `${own} OR ${staff}` : own;
    return { where, params: { actorId: actor.userId } };
  },
  rules: {
    'account.sign-up': anybody,
    'account.confirm-email': anybody,
    'account.resend-confirmation': all(anybody, unconfirmed),
    'account.request-reset': anybody,
    'account.reset-password': anybody,
    'account.read': oneself,
    'account.update': oneself,
    'account.change-password': oneself,
    'account.change-email': oneself,
  },
});
