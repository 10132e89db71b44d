import { DomainError } from '@candela/platform';

/** A field asks for more than there is. */
class AmountTooHigh extends DomainError {
  constructor(code: string, mostMinor: bigint, currency: string) {
    const params = { most: mostMinor.toString(), currency };
    super(code, { status: 422, params, errors: [{ path: '/amountMinor', code, params }] });
  }
}

/** More than is open of the instalment. */
export class AmountAboveOpen extends AmountTooHigh {
  constructor(mostMinor: bigint, currency: string) {
    super('instalment.amount-above-open', mostMinor, currency);
  }
}

/** More is asked back than the grantee holds. */
export class AmountAbovePaid extends AmountTooHigh {
  constructor(mostMinor: bigint, currency: string) {
    super('recovery.amount-above-paid', mostMinor, currency);
  }
}

/** More came back than was asked back. */
export class AmountAboveDemand extends AmountTooHigh {
  constructor(mostMinor: bigint, currency: string) {
    super('recovery.amount-above-open', mostMinor, currency);
  }
}

/** A day that something cannot have happened on. */
export class DayImpossible extends DomainError {
  constructor(
    code: 'payment.paid-in-the-future' | 'payment.paid-before-approval' | 'recovery.received-in-the-future',
    field: string,
  ) {
    super(code, { status: 422, errors: [{ path: `/${field}`, code, params: {} }] });
  }
}
