import { convertToParamMap } from '@angular/router';
import { addressOf, deskListQueryFrom } from './desk-list-address.js';

describe('the address of the list of reports', () => {
  it('says what the list is asked for, and nothing that is usual', () => {
    const query = { standing: 'overdue', kind: 'final', q: 'LIF-KE', cursor: 'abc' } as const;
    expect(deskListQueryFrom(convertToParamMap(addressOf(query)))).toEqual(query);
    expect(addressOf(deskListQueryFrom(convertToParamMap({})))).toEqual({});
  });

  it('narrows nothing where it is written wrongly', () => {
    expect(deskListQueryFrom(convertToParamMap({ standing: 'late', kind: 'x', q: '  ' }))).toEqual({
      standing: null,
      kind: null,
      q: '',
      cursor: null,
    });
  });
});
