import type { StaffRole } from '@candela/contracts';

/** Who reads past awards. The server refuses others in any case. */
export const PORTFOLIO_AUDIENCES: readonly StaffRole[] = [
  'programOfficer',
  'approver',
  'financeOfficer',
  'financeController',
  'communications',
  'auditor',
];

/** Who sees imports. */
export const IMPORT_AUDIENCES: readonly StaffRole[] = ['programOfficer', 'administrator', 'auditor'];

/** Who brings registers in. */
export const IMPORTERS: readonly StaffRole[] = ['programOfficer', 'administrator'];

/** Who follows how programs go: who reads their applications on the desk. */
export const PROGRAM_AUDIENCES: readonly StaffRole[] = ['programOfficer', 'approver', 'auditor'];
