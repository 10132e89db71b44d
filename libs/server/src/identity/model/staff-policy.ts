import {
  all,
  ALLOWED,
  anyPerson,
  definePolicy,
  forbidden,
  hasStaffRole,
  incomplete,
  noRow,
  notNow,
  when,
  type Rule,
} from '@candela/platform';
import { StaffGrant } from './staff-grant.entity.js';

/** A member of the staff, or the wish to invite one. */
export interface StaffSubject {
  id?: string;
  disabled?: boolean;
  /** Whether who invites has confirmed the own address. */
  emailConfirmed?: boolean;
}

export type StaffAction = 'staff.list' | 'staff.invite' | 'staff.grant' | 'staff.disable' | 'staff.enable';

const administrator: Rule<StaffSubject> = all(
  anyPerson,
  when((actor) => hasStaffRole(actor, 'administrator')),
);
const anotherPerson: Rule<StaffSubject> = (actor, staff) =>
  staff.id === actor.userId ? forbidden('staff.is-yourself') : ALLOWED;
const confirmed: Rule<StaffSubject> = (_actor, staff) =>
  staff.emailConfirmed ? ALLOWED : incomplete('account.email-not-confirmed');

/** The administrator gives and takes roles, never the own ones; the auditor sees who holds which. */
export const staffPolicy = definePolicy<StaffSubject, StaffAction>({
  subject: 'staff',
  entity: StaffGrant,
  visibleTo: (actor, alias) => {
    if (!actor.userId) return noRow;
    if (hasStaffRole(actor, 'administrator', 'auditor')) return { where: 'TRUE', params: {} };
    return { where: `${alias}.user_id = :actorId`, params: { actorId: actor.userId } };
  },
  rules: {
    'staff.list': all(
      anyPerson,
      when((actor) => hasStaffRole(actor, 'administrator', 'auditor')),
    ),
    'staff.invite': all(administrator, confirmed),
    'staff.grant': all(administrator, anotherPerson),
    'staff.disable': all(administrator, anotherPerson, (_actor, staff) =>
      staff.disabled ? notNow('staff.is-disabled') : ALLOWED,
    ),
    'staff.enable': all(administrator, anotherPerson, (_actor, staff) =>
      staff.disabled ? ALLOWED : notNow('staff.is-enabled'),
    ),
  },
});
