import type { StaffRole } from '@candela/contracts';
import { definePolicy, everyRow, hasStaffRole, noRow, when, type Actor } from '@candela/platform';
import { GrantsRegister } from './grants-register.entity.js';
import { PortfolioAward, PortfolioRegister } from './portfolio-award.entity.js';

/** Who works with awards of the past. A register tells about organizations and public money; what is at risk has no name in it. */
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
  entity: PortfolioAward,
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

/** The same with the register of the portal's own awards among them. */
export const portfolioRegisterPolicy = definePolicy<null, never>({
  subject: 'grants-register',
  entity: PortfolioRegister,
  visibleTo: (actor) => (readsPortfolio(actor) ? everyRow : noRow),
  rules: {},
});
