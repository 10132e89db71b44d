import fc from 'fast-check';
import { DESK_QUERY_KEYS, narrowed, noDeskFilters, parseDeskQuery } from './desk-query.js';

const filtersOf = (text: string) => parseDeskQuery(text).filters;

describe('the search box of the desk', () => {
  it('understands states, countries, amounts, the reader and words', () => {
    const { filters, problems } = parseDeskQuery(
      'status:screening country:ke amount:>50000 officer:me clean water',
    );
    expect(problems).toEqual([]);
    expect(filters).toEqual({
      ...noDeskFilters(),
      states: ['screening'],
      countries: ['KE'],
      amountMinMinor: 5_000_001n,
      mine: true,
      words: ['clean', 'water'],
    });
  });

  it('takes several values with commas, quotes around spaces, and keys of either language', () => {
    expect(filtersOf('statut:submitted,screening pays:KE,UG')).toMatchObject({
      states: ['submitted', 'screening'],
      countries: ['KE', 'UG'],
    });
    expect(filtersOf('"two words" three')).toMatchObject({ words: ['two', 'words', 'three'] });
    expect(filtersOf('agent:moi NIVEAU:Protected appel:lif-ke-2026')).toMatchObject({
      mine: true,
      levels: ['protected'],
      references: ['LIF-KE-2026'],
    });
  });

  it('takes states of several words however they are written, and codes of programs', () => {
    expect(filtersOf('status:changesRequested,APPROVEDWITHCONDITIONS programme:lif,RR')).toMatchObject({
      states: ['changesRequested', 'approvedWithConditions'],
      programs: ['LIF', 'RR'],
    });
    expect(parseDeskQuery('program:local-initiatives').problems).toHaveLength(1);
  });

  it.each([
    ['amount:>=100', 10_000n, null],
    ['amount:>100', 10_001n, null],
    ['amount:<=100.50', null, 10_050n],
    ['amount:<100', null, 9_999n],
    ['amount:100', 10_000n, 10_000n],
    ['amount:100..200', 10_000n, 20_000n],
    ['amount:>100 amount:<200', 10_001n, 19_999n],
  ])('reads %s as an inclusive range of minor units', (text, min, max) => {
    expect(filtersOf(text)).toMatchObject({ amountMinMinor: min, amountMaxMinor: max });
  });

  it.each([
    ['submitted:2026-05-01', '2026-05-01', '2026-05-01'],
    ['submitted:>2026-02-28', '2026-03-01', null],
    ['submitted:<2026-03-01', null, '2026-02-28'],
    ['submitted:2026-05-01..2026-05-31', '2026-05-01', '2026-05-31'],
  ])('reads %s as days', (text, from, to) => {
    expect(filtersOf(text)).toMatchObject({ submittedFrom: from, submittedTo: to });
  });

  it('names the keys that exist where one does not, and what a value should look like', () => {
    expect(parseDeskQuery('lead:me water').problems).toEqual([
      { code: 'desk.query-unknown-key', params: { key: 'lead', accepted: DESK_QUERY_KEYS.join(', ') } },
    ]);
    for (const text of [
      'status:done',
      'country:XX',
      'amount:lots',
      'amount:1.234',
      'officer:ann',
      'submitted:2026-02-30',
      'level:public',
    ]) {
      expect(parseDeskQuery(text).problems).toMatchObject([{ code: 'desk.query-unreadable-value' }]);
    }
    expect(parseDeskQuery('constructor:x').problems).toHaveLength(1);
  });

  it('tells where each part stands, for chips that can be taken away', () => {
    const text = '  country:KE  water';
    const { chips } = parseDeskQuery(text);
    expect(chips.map(({ key, value, from, to }) => [key, value, text.slice(from, to)])).toEqual([
      ['country', 'KE', 'country:KE'],
      [null, 'water', 'water'],
    ]);
  });

  it('never throws, and accounts for every part it found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { chips, problems, filters } = parseDeskQuery(text);
        const { filters: again } = parseDeskQuery(
          chips.map(({ from, to }) => text.slice(from, to)).join(' '),
        );
        expect(again).toEqual(filters);
        expect(problems.length + chips.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('narrows: what both let through, nothing where they have nothing in common', () => {
    const one = filtersOf('status:submitted,screening amount:>10');
    expect(narrowed(one, filtersOf('status:screening amount:<=20'))).toMatchObject({
      states: ['screening'],
      amountMinMinor: 1_001n,
      amountMaxMinor: 2_000n,
    });
    expect(narrowed(one, filtersOf('status:withdrawn')).states).toEqual([]);
    expect(narrowed(one, noDeskFilters())).toEqual(one);
  });
});
