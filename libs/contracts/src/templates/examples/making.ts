import type { BudgetRow } from '../../form/answers.js';

/** The two calendar years a project of an example runs in. */
export interface ProjectYears {
  readonly before: number;
  readonly end: number;
}

/** A line of a budget in Canadian dollars: unit cost in dollars, share in basis points. */
export function budgetLine(
  category: string,
  unit: string,
  quantity: number,
  unitCostDollars: number,
  requestedShareBp: number,
  note: string,
): BudgetRow {
  const unitCost = { amountMinor: String(Math.round(unitCostDollars * 100)), currency: 'CAD' };
  return { category, unit, quantity, unitCost, requestedShareBp, note };
}
