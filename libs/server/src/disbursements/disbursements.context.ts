import { defineContext } from '@candela/platform';

/** How an award is paid, by whom, and the ledger that tells it. */
export const disbursementsContext = defineContext({
  name: 'disbursements',
  policies: [],
});
