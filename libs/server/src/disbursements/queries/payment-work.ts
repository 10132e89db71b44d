import {
  NOTHING_WAITS,
  type PaymentState,
  type Waiting,
  type WorkItem,
  WORK_ITEMS_MAX,
} from '@candela/contracts';
import { hasStaffRole, type Reading } from '@candela/platform';
import { Award } from '../../awards/index.js';
import { Payment } from '../model/payment.entity.js';

interface Step {
  kind: WorkItem['kind'];
  role: 'financeOfficer' | 'financeController';
  state: PaymentState;
  /** Who had a hand in it does not take this step. */
  notBy: readonly ('requestedBy' | 'checkedBy' | 'approvedBy')[];
  since: 'requestedAt' | 'checkedAt' | 'approvedAt';
}

/** The payments that wait for the reading finance officer's check: not those that the reader asked for. */
export function paymentsToCheck(reading: Reading): Promise<Waiting> {
  return waiting(reading, {
    ...{ kind: 'paymentToCheck', role: 'financeOfficer', state: 'requested' },
    ...{ notBy: ['requestedBy'], since: 'requestedAt' },
  });
}

/** The payments that wait for the reading finance controller's approval. */
export function paymentsToApprove(reading: Reading): Promise<Waiting> {
  return waiting(reading, {
    ...{ kind: 'paymentToApprove', role: 'financeController', state: 'checked' },
    ...{ notBy: ['requestedBy', 'checkedBy'], since: 'checkedAt' },
  });
}

/** The approved payments that a finance officer sends to the bank and marks as paid. */
export function paymentsToPay(reading: Reading): Promise<Waiting> {
  return waiting(reading, {
    ...{ kind: 'paymentToPay', role: 'financeOfficer', state: 'approved' },
    ...{ notBy: ['approvedBy'], since: 'approvedAt' },
  });
}

async function waiting(reading: Reading, { kind, role, state, notBy, since }: Step): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, role)) return NOTHING_WAITS;
  const query = () =>
    notBy.reduce(
      (found, by) => found.andWhere(`payment.${by} IS DISTINCT FROM :me`, { me: reading.actor.userId }),
      reading.visible(Payment, 'payment').andWhere('payment.state = :state', { state }),
    );
  const payments = await query()
    .orderBy(`payment.${since}`)
    .addOrderBy('payment.id')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const awards = await reading
    .unfiltered(Award, 'award', 'the reference of the award whose payment waits for the reader')
    .where('award.id = ANY(:ids::uuid[])', { ids: payments.map(({ awardId }) => awardId) })
    .getMany();
  const byId = new Map(awards.map((award) => [award.id, award]));
  const items = payments.map((payment): WorkItem => {
    const award = byId.get(payment.awardId)!;
    return {
      ...{ kind, subjectId: award.id, reference: award.reference, callTitle: null, title: payment.reference },
      ...{ callId: award.callId, missionId: award.missionId, dueAt: null },
      since: (payment[since] ?? payment.requestedAt).toISOString(),
    };
  });
  return { items, count: payments.length < WORK_ITEMS_MAX ? payments.length : await query().getCount() };
}
