/** What has to hold before an award is closed, in the order in which it is shown. Catalogue keys `report.checklist.item.<item>`. */
export const CHECKLIST_ITEMS = [
  'finalReport',
  'reports',
  'payments',
  'money',
  'recovery',
  'conditions',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];
