import fc from 'fast-check';
import { readHeading, type ColumnPlan } from './register-heading.js';
import { registerMapping } from './register-mapping.js';
import { readRegisterRow } from './register-row.js';

const mapping = registerMapping({
  registers: [{ key: 'test', name: { en: 'Test', fr: 'Essai' } }],
  currency: 'CAD',
  encoding: 'utf-8',
  delimiter: ',',
  dates: { formats: ['EEE MMM dd HH:mm:ss zzz yyyy', 'yyyy-MM-dd'], zones: ['EST', 'EDT'] },
  amounts: { decimal: '.', groups: [','] },
  columns: {
    identifier: { header: 'Identifier' },
    organizationName: { header: 'Organization' },
    country: { header: 'Country', values: { Canada: 'CA' } },
    program: { header: 'Program' },
    fiscalYear: { header: 'Year' },
    submittedOn: { header: 'Submitted' },
    approvedOn: { header: 'Approved' },
    durationMonths: { header: 'Months' },
    applied: { header: 'Applied' },
    awarded: { header: 'Awarded' },
    rescindedMark: { header: 'Rescinded?', values: { Yes: 'yes', No: 'no' } },
    rescindedBy: { header: 'By', values: { Grantee: 'recipient', Us: 'funder' } },
    rescinded: { header: 'Rescinded' },
    descriptionEn: { header: 'English' },
    descriptionFr: { header: 'French' },
  },
  ageGroups: ['Age 1', 'Age 2'],
  details: [{ key: 'joint', header: 'Joint', label: { en: 'Joint', fr: 'Conjointe' } }],
});

const usual = {
  Identifier: '104446',
  Organization: 'Lakeside Legal Clinic',
  Country: 'Canada',
  Program: 'Local Initiatives',
  Year: '2016-2017',
  Submitted: 'Wed Sep 14 00:00:00 EDT 2016',
  Approved: 'Thu Dec 01 00:00:00 EST 2016',
  Months: '12',
  Applied: '80000',
  Awarded: '75000',
  'Rescinded?': '',
  By: '',
  Rescinded: '',
  English: 'A clinic.',
  French: 'Une clinique.',
  'Age 1': 'Youth',
  'Age 2': '',
  Joint: 'Yes',
};
type Cells = Partial<Record<keyof typeof usual, string>>;

const heading = readHeading(Object.keys(usual), mapping);
const plan = (heading as { plan: ColumnPlan }).plan;
const read = (cells: Cells) => readRegisterRow(Object.values({ ...usual, ...cells }), 7, plan, mapping);
const codes = (cells: Cells) => read(cells).problems.map(({ code }) => code);

describe('a row of a register', () => {
  it('becomes an award, to the cent and to the day', () => {
    expect(read({})).toEqual({
      rowNumber: 7,
      problems: [],
      award: expect.objectContaining({
        identifier: '104446',
        country: 'CA',
        fiscalYear: 2016,
        submittedOn: '2016-09-14',
        approvedOn: '2016-12-01',
        durationMonths: 12,
        appliedMinor: 8_000_000n,
        awardedMinor: 7_500_000n,
        rescindedMinor: 0n,
        rescindedBy: null,
        currency: 'CAD',
        ageGroups: ['Youth'],
        description: { en: 'A clinic.', fr: 'Une clinique.' },
        details: { joint: 'Yes' },
      }),
    });
  });

  it('tells what was rescinded or recovered, and who asked for it', () => {
    const { award, problems } = read({ 'Rescinded?': 'yes', By: 'Us', Rescinded: '1,234.56' });
    expect(award).toMatchObject({ rescindedMinor: 123_456n, rescindedBy: 'funder' });
    expect(problems).toEqual([]);
  });

  it('takes the fiscal year from the approval where the register does not tell it', () => {
    expect(read({ Year: '', Approved: '2017-03-31' }).award).toMatchObject({ fiscalYear: 2016 });
    expect(read({ Year: '', Approved: '2017-04-01' }).award).toMatchObject({ fiscalYear: 2017 });
    expect(codes({ Year: '', Approved: '', Submitted: '' })).toEqual(['value-missing']);
  });

  it.each<[Cells, string]>([
    [{ Identifier: '  ' }, 'value-missing'],
    [{ Program: '' }, 'value-missing'],
    [{ Awarded: '' }, 'value-missing'],
    [{ Awarded: 'CAD 75000' }, 'not-an-amount'],
    [{ Awarded: '-75000' }, 'not-an-amount'],
    [{ Applied: '75000.001' }, 'not-an-amount'],
    [{ Rescinded: 'some' }, 'not-an-amount'],
    [{ Submitted: 'Tue Sep 14 00:00:00 EDT 2016' }, 'not-a-date'],
    [{ Approved: '31/12/2016' }, 'not-a-date'],
    [{ Year: '2016' }, 'not-a-fiscal-year'],
    [{ Year: '2016-2018' }, 'not-a-fiscal-year'],
    [{ Months: 'twelve' }, 'not-a-whole-number'],
    [{ Months: '6000' }, 'not-a-whole-number'],
    [{ Country: 'Atlantis' }, 'value-unknown'],
    [{ 'Rescinded?': 'Perhaps' }, 'value-unknown'],
    [{ Organization: 'x'.repeat(301) }, 'too-long'],
  ])('is left out with %j: %s', (cells, code) => {
    const row = read(cells);
    expect(row.award).toBeNull();
    expect(row.problems.map((problem) => problem.code)).toContain(code);
  });

  it.each<[Cells, string]>([
    [{ Organization: '' }, 'organization-missing'],
    [{ Organization: 'Two\nlines' }, 'line-break-inside'],
    [{ Year: '2015-2016' }, 'fiscal-year-contradicts-date'],
    [{ Submitted: '2017-01-01' }, 'approved-before-submitted'],
    [{ Applied: '74999.99' }, 'awarded-more-than-applied'],
    [{ 'Rescinded?': 'Yes', Rescinded: '75000.01' }, 'rescinded-more-than-awarded'],
    [{ 'Rescinded?': 'Yes' }, 'rescinded-without-amount'],
    [{ Rescinded: '5' }, 'amount-without-mark'],
    [{ French: '' }, 'translation-missing'],
  ])('is taken with %j, and remarked on: %s', (cells, code) => {
    expect(read(cells).award).not.toBeNull();
    expect(codes(cells)).toEqual([code]);
  });

  it('says where the problem is, what stands there and what could', () => {
    expect(read({ Approved: 'Xmas' }).problems[0]).toEqual({
      rowNumber: 7,
      column: 'Approved',
      code: 'not-a-date',
      found: 'Xmas',
      accepted: 'EEE MMM dd HH:mm:ss zzz yyyy, yyyy-MM-dd',
    });
  });

  it('does not compare with what it could not read', () => {
    expect(codes({ Awarded: 'a lot', 'Rescinded?': 'Yes', Rescinded: '5' })).toEqual(['not-an-amount']);
  });

  it('shortens what it found', () => {
    const [problem] = read({ Awarded: '9'.repeat(5000) }).problems;
    expect(problem?.found).toHaveLength(200);
  });

  it('reads slips of typing as what was meant, and keeps French spaces', () => {
    const { award } = read({ Organization: ' Legal \t Clinic\u0007 ', French: 'Un projet\u00a0: bon' });
    expect(award?.organizationName).toBe('Legal Clinic');
    expect(award?.description.fr).toBe('Un projet\u00a0: bon');
  });

  it('refuses rows of another length', () => {
    expect(readRegisterRow(['a', 'b'], 3, plan, mapping)).toEqual({
      rowNumber: 3,
      award: null,
      problems: [{ rowNumber: 3, column: null, code: 'cells-do-not-fit', found: '2', accepted: '18' }],
    });
  });

  it('never throws, and never lets in a row with an error', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...Object.values(usual)));
    fc.assert(
      fc.property(fc.array(cell, { minLength: plan.width, maxLength: plan.width }), (cells) => {
        const { award } = readRegisterRow(cells, 2, plan, mapping);
        if (!award) return;
        expect(award.identifier).not.toBe('');
        expect(award.awardedMinor >= 0n && award.rescindedMinor >= 0n).toBe(true);
        expect(award.fiscalYear).toBeGreaterThanOrEqual(1900);
      }),
    );
  });
});

describe('the heading of a register', () => {
  it('is found whatever its order, capitals, spaces and byte order mark', () => {
    const headings = Object.keys(usual)
      .reverse()
      .map((name, index) => (index === 3 ? `\ufeff ${name.toUpperCase()} ` : name));
    expect(readHeading(headings, mapping)).toMatchObject({ ok: true, problems: [] });
  });

  it('tells of columns that the mapping does not know, and of columns that are absent', () => {
    const headings = [...Object.keys(usual).filter((name) => name !== 'Months'), 'Favourite colour'];
    const reading = readHeading(headings, mapping);
    expect(reading).toMatchObject({ ok: true });
    expect((reading as { problems: { code: string; column: string }[] }).problems).toEqual([
      expect.objectContaining({ code: 'column-unknown', column: 'Favourite colour' }),
      expect.objectContaining({ code: 'column-absent', column: 'Months' }),
    ]);
  });

  it('is refused without the columns that everything hangs on', () => {
    expect(readHeading(['Organization', 'Program'], mapping)).toEqual({
      ok: false,
      missing: ['Identifier', 'Awarded', 'Year / Approved'],
      repeated: [],
    });
  });

  it('is refused with a column that is there twice', () => {
    expect(readHeading([...Object.keys(usual), 'awarded'], mapping)).toMatchObject({
      ok: false,
      repeated: ['Awarded'],
    });
  });
});
