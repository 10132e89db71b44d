import { convertToParamMap } from '@angular/router';
import {
  addressOf,
  apiFilterOf,
  awardQueryFrom,
  EVERY_AWARD,
  isNarrowed,
  type AwardQuery,
} from './award-query.js';

const narrow: AwardQuery = {
  register: 'tamarack',
  currency: 'EUR',
  search: 'legal aid',
  fiscalYear: ['2020-2021', '2021-2022'],
  program: ['Rapid Response'],
  programArea: ['Equality'],
  result: ['Programs are safe, inclusive, and fair'],
  country: ['KE', 'PE'],
  standing: ['rescinded'],
  city: 'Quibdó',
  least: 1_000_000n,
  most: 5_000_000n,
  sort: 'awarded',
  cursor: 'abc',
};

describe('the address of the list of past awards', () => {
  it('says everything that is asked, and is read back as that', () => {
    expect(awardQueryFrom(convertToParamMap(addressOf(narrow)))).toEqual(narrow);
  });

  it('says nothing of what is usual', () => {
    expect(addressOf(EVERY_AWARD)).toEqual({});
    expect(awardQueryFrom(convertToParamMap({}))).toEqual(EVERY_AWARD);
  });

  it('is forgiven what it says wrongly', () => {
    const wrong = {
      fiscalYear: '2020',
      country: 'Kenya',
      currency: 'euro',
      standing: 'lost',
      least: '-5',
      most: '1e9',
      sort: 'colour',
    };
    expect(awardQueryFrom(convertToParamMap(wrong))).toEqual(EVERY_AWARD);
  });
});

describe('the filters for the API', () => {
  it('are those of the address, amounts in minor units', () => {
    expect(apiFilterOf(narrow)).toEqual({
      register: 'tamarack',
      currency: 'EUR',
      search: 'legal aid',
      fiscalYear: ['2020-2021', '2021-2022'],
      program: ['Rapid Response'],
      programArea: ['Equality'],
      result: ['Programs are safe, inclusive, and fair'],
      country: ['KE', 'PE'],
      standing: ['rescinded'],
      city: 'Quibdó',
      awardedMinMinor: '1000000',
      awardedMaxMinor: '5000000',
    });
  });

  it('are none where nothing is asked', () => {
    expect(apiFilterOf(EVERY_AWARD)).toEqual({});
    expect(isNarrowed({ ...EVERY_AWARD, register: 'tamarack', sort: 'awarded' })).toBe(false);
    expect(isNarrowed({ ...EVERY_AWARD, city: 'Pasto' })).toBe(true);
  });
});
