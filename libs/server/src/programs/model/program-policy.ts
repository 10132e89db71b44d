import { definePolicy, everyRow, hasStaffRole, hasStaffRoleFor, noRow, when } from '@candela/platform';
import { Program } from './program.entity.js';

/** Those who run or watch programs know them all; making one is for officers without a limit to missions. */
export const programPolicy = definePolicy<unknown, 'program.read' | 'program.create'>({
  subject: 'program',
  entity: Program,
  visibleTo: (actor) => (hasStaffRole(actor, 'programOfficer', 'approver', 'auditor') ? everyRow : noRow),
  rules: {
    'program.read': when((actor) => hasStaffRole(actor, 'programOfficer', 'approver', 'auditor')),
    'program.create': when((actor) => hasStaffRoleFor(actor, null, 'programOfficer')),
  },
});
