import { defineContext } from '@candela/platform';
import {
  instalmentLifecycle,
  paymentLifecycle,
  recoveryLifecycle,
} from './domain/disbursement-lifecycles.js';
import {
  instalmentPolicy,
  moneyPolicy,
  paymentListPolicy,
  paymentPolicy,
  recoveryPolicy,
} from './model/disbursement-policies.js';
import { LedgerBalance, LedgerEntry, LedgerPosting } from './model/ledger-entry.entity.js';

/** How an award is paid, by whom, and the ledger that tells it. */
export const disbursementsContext = defineContext({
  name: 'disbursements',
  policies: [instalmentPolicy, paymentPolicy, paymentListPolicy, recoveryPolicy, moneyPolicy],
  internalEntities: [
    { entity: LedgerEntry, because: 'read with its award, which decides who may' },
    { entity: LedgerPosting, because: 'read with its award, which decides who may' },
    { entity: LedgerBalance, because: 'read with its award, which decides who may' },
  ],
  lifecycles: [instalmentLifecycle, paymentLifecycle, recoveryLifecycle],
  events: [
    'instalment.due',
    'payment.requested',
    'payment.checked',
    'payment.approved',
    'payment.paid',
    'payment.failed',
    'payment.returned',
    'payment.rejected',
    'recovery.demanded',
    'recovery.received',
    'recovery.withdrawn',
  ],
  jobs: ['instalment.become-due'],
});
