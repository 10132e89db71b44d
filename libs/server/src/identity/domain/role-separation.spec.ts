import { STAFF_ROLES } from '@candela/contracts';
import fc from 'fast-check';
import { EXCLUSIVE_ROLES, refuseConflictingRoles, SOLITARY_ROLES } from './role-separation.js';

const refused = (...roles: Parameters<typeof refuseConflictingRoles>[0]) => {
  try {
    refuseConflictingRoles(roles);
    return null;
  } catch (error) {
    return error as { code: string; errors: { path: string }[] };
  }
};

describe('roles in one hand', () => {
  it('are refused twice over, on the field of the second', () => {
    expect(refused('reviewer', 'approver', 'reviewer')).toMatchObject({
      code: 'staff.role-twice',
      errors: [{ path: '/grants/2/role' }],
    });
  });

  it('are refused exactly where one of them checks the other or stands alone, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...STAFF_ROLES), { maxLength: 5 }), (roles) => {
        const solitary = roles.length > 1 && roles.some((role) => SOLITARY_ROLES.includes(role));
        const exclusive = EXCLUSIVE_ROLES.some((pair) => pair.every((role) => roles.includes(role)));
        expect(refused(...roles) !== null).toBe(solitary || exclusive);
        expect(refused(...[...roles].reverse()) === null).toBe(refused(...roles) === null);
      }),
    );
  });
});
