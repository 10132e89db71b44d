import { judgeBatch } from './judge-batch.js';
import { RegisterIndex } from './register-index.js';
import type { RegisterRow } from './register-row.js';
import { awardChanges, organizationKey, type RegisteredAward } from './registered-award.js';

function makeAward(changes: Partial<RegisteredAward> = {}): RegisteredAward {
  return {
    identifier: 'A',
    organizationName: 'Lakeside Clinic',
    organizationCity: 'Toronto',
    country: 'CA',
    areaServed: null,
    funder: null,
    program: 'Local Initiatives',
    programArea: null,
    fund: null,
    population: null,
    ageGroups: ['Youth'],
    result: null,
    fiscalYear: 2016,
    submittedOn: null,
    approvedOn: '2016-12-01',
    modifiedOn: null,
    durationMonths: 12,
    appliedMinor: 100n,
    awardedMinor: 100n,
    rescindedMinor: 0n,
    rescindedBy: null,
    currency: 'CAD',
    description: { en: 'English', fr: 'French' },
    incorporationNumber: null,
    charityNumber: null,
    details: { joint: 'Yes', postalCode: 'X' },
    ...changes,
  };
}

const stored = (award: RegisteredAward) => ({
  ...award,
  id: award.identifier,
  organizationKey: organizationKey(award.organizationName),
});

describe('what an import does about a row', () => {
  const rows: RegisterRow[] = [
    { rowNumber: 2, award: makeAward({ identifier: 'new' }), problems: [] },
    { rowNumber: 3, award: makeAward({ identifier: 'same' }), problems: [] },
    { rowNumber: 4, award: makeAward({ identifier: 'other', awardedMinor: 90n }), problems: [] },
    {
      rowNumber: 5,
      award: null,
      problems: [{ rowNumber: 5, column: null, code: 'not-an-amount', found: '', accepted: '' }],
    },
  ];
  const index = new RegisterIndex();
  rows.forEach(
    ({ award, rowNumber }) => award && index.add(rowNumber, award.identifier, award.organizationName),
  );
  const judgement = judgeBatch(
    rows,
    [stored(makeAward({ identifier: 'same' })), stored(makeAward({ identifier: 'other' }))],
    index,
  );

  it('adds what is new, changes what differs, leaves what is the same', () => {
    expect(judgement.additions.map(({ identifier }) => identifier)).toEqual(['new']);
    expect(judgement.updates).toMatchObject([
      { stored: { id: 'other' }, changes: { awardedMinor: { before: '100', after: '90' } } },
    ]);
  });

  it('counts every row once, and adds up those that come in', () => {
    expect(judgement.outcome).toEqual({
      rows: 4,
      isNew: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      errors: 1,
      warnings: 0,
      awardedMinor: 290n,
    });
  });
});

describe('the changes of an award', () => {
  it('are none between an award and itself, whatever the order of its details', () => {
    expect(awardChanges(makeAward(), makeAward({ details: { postalCode: 'X', joint: 'Yes' } }))).toBeNull();
  });

  it('name each field that differs, with what stood there before', () => {
    const after = makeAward({
      rescindedMinor: 5n,
      ageGroups: ['Youth', 'Adults'],
      description: { en: 'E', fr: 'F' },
    });
    expect(awardChanges(makeAward(), after)).toEqual({
      rescindedMinor: { before: '0', after: '5' },
      ageGroups: { before: ['Youth'], after: ['Youth', 'Adults'] },
      description: { before: { en: 'English', fr: 'French' }, after: { en: 'E', fr: 'F' } },
    });
  });
});
