import { readFileSync } from 'node:fs';
import type { MappingProblem } from './mapping-problems.js';
import { MappingRefused, registerMapping } from './register-mapping.js';

const file = readFileSync(new URL('../mappings/bilingual-grants.json', import.meta.url), 'utf8');

/** What is wrong with the bundled mapping when the value at a JSON pointer is replaced (`undefined` removes it). */
function problemsWith(pointer: string, value: unknown): readonly MappingProblem[] {
  const mapping = JSON.parse(file) as Record<string, unknown>;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const place = steps.reduce((parent, step) => parent[step] as Record<string, unknown>, mapping);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return problemsOf(mapping);
}

function problemsOf(json: unknown): readonly MappingProblem[] {
  try {
    registerMapping(json);
    return [];
  } catch (error) {
    if (error instanceof MappingRefused) return error.problems;
    throw error;
  }
}

describe('a mapping of a register', () => {
  it('is sound as it comes with the portal, for its registers and their words in two languages', () => {
    const mapping = registerMapping(JSON.parse(file));
    expect(mapping.registers.map(({ key }) => key)).toEqual(['ontario-trillium', 'tamarack']);
    expect(mapping.dateFormats).toHaveLength(2);
    expect(mapping.vocabulary?.program?.['Community Investments']).toEqual({
      en: 'Community Investments',
      fr: 'Investissements communautaires',
    });
  });

  it.each([
    ['/currency', 'dollars', 'a currency code such as CAD'],
    ['/encoding', 'ebcdic', 'utf-8, windows-1252, utf-16le'],
    ['/delimiter', '::', 'comma, semicolon, tab or |'],
    ['/dates/formats', 'yyyy-MM-dd', 'a list of formats such as yyyy-MM-dd'],
    ['/amounts/decimal', ';', '. or ,'],
    ['/amounts/groups', ['.'], 'others than the decimal sign'],
    ['/registers', [], 'at least one register, { "key": …, "name": … }'],
    ['/registers/0/key', 'Not A Key', 'lower case letters, digits and hyphens; neither portal nor all'],
    ['/registers/0/key', 'portal', 'lower case letters, digits and hyphens; neither portal nor all'],
    ['/registers/1/key', 'ontario-trillium', 'a key of its own for each'],
    ['/registers/0/funder', undefined, 'what the column of the funder says'],
    ['/columns/identifier', undefined, 'a column'],
    ['/columns/awarded', undefined, 'a column'],
    ['/columns/awarded/header', '', 'the heading of a column'],
    ['/columns/rescindedBy/values', { OTF: 'somebody' }, 'recipient, funder'],
    ['/columns/country/values', { Kenya: 'KEN' }, 'a country code of two letters'],
    ['/columns/program/values', { A: 'B' }, 'nothing: the field is no choice'],
    ['/details/0/key', 'no spaces', 'letters and digits, such as postalCode'],
    ['/details/0/label', 'Joint', 'a text in both languages, { "en": …, "fr": … }'],
    ['/vocabulary/program/Seed', { en: 'Seed' }, 'a text in both languages, { "en": …, "fr": … }'],
  ])('is refused with %s as %j, telling what is accepted', (pointer, value, accepted) => {
    expect(problemsWith(pointer, value).map((problem) => problem.accepted)).toContain(accepted);
  });

  it('names the place and what was found there', () => {
    expect(problemsWith('/dates/formats', ['yyyy-MM-dd', 'dd/MM/yy'])).toEqual([
      expect.objectContaining({ path: '/dates/formats/1', found: '"dd/MM/yy"' }),
    ]);
    expect(problemsWith('/colums', {})).toEqual([
      expect.objectContaining({ path: '/colums', found: 'something unknown' }),
    ]);
  });

  it('needs a year, from a column of its own or from a date', () => {
    expect(problemsWith('/columns/fiscalYear', undefined)).toEqual([]);
    const mapping = JSON.parse(file) as { columns: Record<string, unknown> };
    delete mapping.columns['fiscalYear'];
    delete mapping.columns['approvedOn'];
    expect(problemsOf(mapping)).toEqual([
      expect.objectContaining({ path: '/columns', found: 'neither fiscalYear nor approvedOn' }),
    ]);
  });

  it('refuses one heading for two fields, whatever its capitals and spaces', () => {
    const problems = problemsWith('/columns/applied/header', '  amount awarded:montant décerné ');
    expect(problems.map(({ accepted }) => accepted)).toEqual(['a heading that is named nowhere else']);
  });

  it.each([null, [], 'text', 7])('is not %j', (json) => {
    expect(problemsOf(json)).toEqual([expect.objectContaining({ path: '', accepted: 'an object' })]);
  });
});
