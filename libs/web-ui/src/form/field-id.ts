/**
 * The id of the control at a problem's path: "/budget/lines/0/unitCost" is "q-budget-lines-0-unitCost". Error summaries
 * and links from the check page find their field by it.
 */
export function fieldIdOf(path: string): string {
  return `q${path.replaceAll('/', '-').replace(/[^\w-]/g, '_')}`;
}
