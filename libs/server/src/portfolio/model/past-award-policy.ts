import type { StaffRole } from '@candela/contracts';
import { definePolicy, everyRow, hasStaffRole, noRow, when, type Actor } from '@candela/platform';
import { GrantsRegister } from './grants-register.entity.js';
import { PastAward } from './past-award.entity.js';

/** Who works with past awards. A register tells about organizations and public money, never about people at risk. */
const READERS: readonly StaffRole[] = [
  'programOfficer',
  'approver',
  'financeOfficer',
  'financeController',
  'communications',
  'auditor',
];

const readsPortfolio = (actor: Actor): boolean => hasStaffRole(actor, ...READERS);

/** Reading past awards, alone or added up. */
export const pastAwardPolicy = definePolicy<null, 'past-award.read' | 'past-award.export'>({
  subject: 'past-award',
  entity: PastAward,
  visibleTo: (actor) => (readsPortfolio(actor) ? everyRow : noRow),
  rules: {
    'past-award.read': when(readsPortfolio),
    'past-award.export': when(readsPortfolio),
  },
});

/** The registers that past awards come from. */
export const grantsRegisterPolicy = definePolicy<null, 'grants-register.read'>({
  subject: 'grants-register',
  entity: GrantsRegister,
  visibleTo: (actor) => (readsPortfolio(actor) ? everyRow : noRow),
  rules: { 'grants-register.read': when(readsPortfolio) },
});
