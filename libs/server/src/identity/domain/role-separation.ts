import type { StaffRole } from '@candela/contracts';
import { RolesExclude, RoleTwice } from './identity-errors.js';

/** Pairs of roles that one person must not hold: each would undo the check that the other one is. */
export const EXCLUSIVE_ROLES: readonly (readonly [StaffRole, StaffRole])[] = [
  // The vault is opened for somebody, never by who works on the file or runs the portal.
  ['custodian', 'programOfficer'],
  ['custodian', 'administrator'],
  // Who makes a payment does not approve it.
  ['financeOfficer', 'financeController'],
];

/** Roles that stand alone: the administrator sees no contents, the auditor changes nothing. */
export const SOLITARY_ROLES: readonly StaffRole[] = ['administrator', 'auditor'];

/**
 * Throws `RolesExclude` naming the first two roles that one person must not hold together, or `RoleTwice`; the error
 * stands on the field of the later one.
 */
export function refuseConflictingRoles(roles: readonly StaffRole[]): void {
  roles.forEach((role, index) => {
    const path = `/grants/${index}/role`;
    if (roles.indexOf(role) !== index) throw new RoleTwice(role, path);
    const other = roles.slice(0, index).find((earlier) => exclude(earlier, role));
    if (other) throw new RolesExclude(other, role, path);
  });
}

function exclude(one: StaffRole, other: StaffRole): boolean {
  if (SOLITARY_ROLES.includes(one) || SOLITARY_ROLES.includes(other)) return true;
  return EXCLUSIVE_ROLES.some((pair) => pair.includes(one) && pair.includes(other));
}
