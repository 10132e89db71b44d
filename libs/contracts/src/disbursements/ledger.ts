/**
 * Where the money of an award can be: with the programme (`funds`), promised (`committed`), approved and on its way to the
 * bank (`payable`), with the grantee (`paid`), asked back (`recoverable`), or back (`recovered`). An entry moves money: what it
 * puts into accounts is what it takes out of others. Catalogue keys `ledger.account.<account>`.
 */
export const LEDGER_ACCOUNTS = ['funds', 'committed', 'payable', 'paid', 'recoverable', 'recovered'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** What an entry records. Catalogue keys `ledger.kind.<kind>`. */
export const LEDGER_ENTRY_KINDS = [
  'commitment',
  'approval',
  'payment',
  'reversal',
  'release',
  'recoveryDemand',
  'recoveryReceipt',
] as const;
export type LedgerEntryKind = (typeof LEDGER_ENTRY_KINDS)[number];
