import {
  all,
  anybody,
  anyPerson,
  definePolicy,
  forbidden,
  hasStaffRole,
  noRow,
  type Rule,
  when,
} from '@candela/platform';
import { UserAccount } from './user-account.entity.js';

/** An account, as far as the rules care; without an id where nobody is known yet. */
export interface AccountSubject {
  id?: string;
}

export type AccountAction =
  | 'account.admit'
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
    // Only the portal itself: the first administrator, and demonstrations.
    'account.admit': () => forbidden(),
    'account.sign-up': anybody,
    'account.confirm-email': anybody,
    'account.resend-confirmation': anybody,
    'account.request-reset': anybody,
    'account.reset-password': anybody,
    'account.read': oneself,
    'account.update': oneself,
    'account.change-password': oneself,
    'account.change-email': oneself,
  },
});
