import { convertToParamMap } from '@angular/router';
import { parseDeskQuery } from '@candela/contracts';
import { addressOf, deskListQueryFrom, valueIn, withoutPart, withValue } from './desk-list-address.js';

describe('the address of the list of applications', () => {
  it('asks for the last submitted first where it says nothing', () => {
    expect(deskListQueryFrom(convertToParamMap({}))).toEqual({
      q: '',
      sort: 'submittedAt',
      direction: 'desc',
      cursor: null,
    });
  });

  it('takes what it does not know for the usual', () => {
    const query = deskListQueryFrom(convertToParamMap({ sort: 'colour', direction: 'sideways' }));
    expect(query).toMatchObject({ sort: 'submittedAt', direction: 'desc' });
  });

  it('says the same when written and read again', () => {
    const query = { q: 'country:KE water', sort: 'title', direction: 'asc', cursor: 'abc' } as const;
    expect(deskListQueryFrom(convertToParamMap(addressOf(query)))).toEqual(query);
    expect(addressOf({ q: '', sort: 'submittedAt', direction: 'desc', cursor: null })).toEqual({});
  });
});

describe('the text of a search', () => {
  it('loses exactly the part whose chip is removed', () => {
    const text = 'status:screening  country:KE water';
    const chip = parseDeskQuery(text).chips[1]!;
    expect(withoutPart(text, chip)).toBe('status:screening water');
  });

  it('gets one value for a key, whatever it had, in either language', () => {
    expect(withValue('pays:KE water country:TG', 'country', 'ZM')).toBe('water country:ZM');
    expect(withValue('water country:KE', 'country', null)).toBe('water');
  });

  it('tells a value only where there is a single one', () => {
    expect(valueIn('country:KE water', 'country')).toBe('KE');
    expect(valueIn('country:KE,TG', 'country')).toBe('');
    expect(valueIn('country:KE country:TG', 'country')).toBe('');
    expect(valueIn('water', 'country')).toBe('');
  });
});
