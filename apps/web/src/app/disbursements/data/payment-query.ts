import type { ParamMap } from '@angular/router';
import { PAYMENT_STATES, PAYMENT_STATES_OPEN, type PaymentState } from '@candela/contracts';
import type { PaymentQuery } from './money-api.js';

/** What the list can be narrowed to: what is open, one state, or everything. */
export const PAYMENT_FILTERS = ['open', ...PAYMENT_STATES, 'every'] as const;
export type PaymentFilter = (typeof PAYMENT_FILTERS)[number];

/** The filter that an address asks for; what is open unless it says otherwise. */
export function paymentFilterFrom(params: ParamMap): PaymentFilter {
  return PAYMENT_FILTERS.find((one) => one === params.get('state')) ?? 'open';
}

/** What the list is asked for, as the address of its page has it. */
export function paymentQueryFrom(params: ParamMap): PaymentQuery {
  const filter = paymentFilterFrom(params);
  return { q: params.get('q') ?? '', states: statesOf(filter), cursor: params.get('cursor') };
}

function statesOf(filter: PaymentFilter): readonly PaymentState[] {
  if (filter === 'open') return PAYMENT_STATES_OPEN;
  return filter === 'every' ? [] : [filter];
}
