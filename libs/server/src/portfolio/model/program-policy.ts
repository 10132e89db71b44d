import type { StaffRole } from '@candela/contracts';
import { definePolicy, hasStaffRole, when, type Actor } from '@candela/platform';
import { applicationsReadAsStaff } from '../../applications/index.js';
import { ProgramDeadline } from './program-deadline.entity.js';

/** Who follows how a program goes: those who read its applications on the desk. */
const FOLLOWERS: readonly StaffRole[] = ['programOfficer', 'approver', 'auditor'];

const followsPrograms = (actor: Actor): boolean => hasStaffRole(actor, ...FOLLOWERS);

/** The figures of a program; of which applications and calls they are is for the policies of those to say. */
export const programDashboardPolicy = definePolicy<
  null,
  'program-dashboard.read' | 'program-dashboard.export'
>({
  subject: 'program-dashboard',
  rules: {
    'program-dashboard.read': when(followsPrograms),
    'program-dashboard.export': when(followsPrograms),
  },
});

/** What should be done by when, of the applications that the reader may read as staff. */
export const programDeadlinePolicy = definePolicy<null, 'program-deadline.list' | 'program-deadline.export'>({
  subject: 'program-deadline',
  entity: ProgramDeadline,
  visibleTo: applicationsReadAsStaff,
  rules: {
    'program-deadline.list': when(followsPrograms),
    'program-deadline.export': when(followsPrograms),
  },
});
