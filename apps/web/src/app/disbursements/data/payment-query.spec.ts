import { convertToParamMap } from '@angular/router';
import { PAYMENT_STATES_OPEN } from '@candela/contracts';
import { paymentQueryFrom } from './payment-query.js';

const asked = (params: Record<string, string>) => paymentQueryFrom(convertToParamMap(params));

describe('which payments an address asks for', () => {
  it('is what is open, unless it says otherwise', () => {
    expect(asked({})).toEqual({ q: '', states: PAYMENT_STATES_OPEN, cursor: null });
    expect(asked({ state: 'nonsense' }).states).toEqual(PAYMENT_STATES_OPEN);
  });

  it('is one state, or everything', () => {
    expect(asked({ state: 'paid', q: '7K2M' })).toEqual({ q: '7K2M', states: ['paid'], cursor: null });
    expect(asked({ state: 'every', cursor: 'x' })).toEqual({ q: '', states: [], cursor: 'x' });
  });
});
