/** What has to hold before an award is closed, in the order it usually happens. Catalogue keys `closing.item.<item>`. */
export const CHECKLIST_ITEMS = [
  'finalReportAccepted',
  'nothingOwed',
  'paymentsSettled',
  'unspentRecovered',
  'conditionsMet',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];
