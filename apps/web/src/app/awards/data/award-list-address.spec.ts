import { convertToParamMap } from '@angular/router';
import { awardListAddress, awardListQueryFrom } from './award-list-address.js';

describe('the address of the list of awards', () => {
  it('says what was asked for, and nothing that is usual', () => {
    expect(awardListAddress({ q: '', state: null, cursor: null })).toEqual({});
    expect(awardListAddress({ q: 'well', state: 'offered', cursor: 'x' })).toEqual({
      q: 'well',
      state: 'offered',
      cursor: 'x',
    });
  });

  it('is read as it was written', () => {
    const query = { q: 'well', state: 'active', cursor: null } as const;
    expect(awardListQueryFrom(convertToParamMap(awardListAddress(query)))).toEqual(query);
  });

  it('asks for every state where it names one that there is not', () => {
    expect(awardListQueryFrom(convertToParamMap({ state: 'lost', q: ' ' }))).toEqual({
      q: '',
      state: null,
      cursor: null,
    });
  });
});
