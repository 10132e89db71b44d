import { isCountryCode, isCurrencyCode, VOCABULARIES } from '@candela/contracts';
import { dateFormat } from './register-date.js';
import {
  kindOf,
  NEEDED_FIELDS,
  REGISTER_FIELD_NAMES,
  YEAR_FIELDS,
  type RegisterField,
} from './register-fields.js';

/** One thing wrong with a mapping file; `path` is a JSON pointer. */
export interface MappingProblem {
  path: string;
  found: string;
  accepted: string;
}

/** Encodings that a mapping may name. */
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'];
const DELIMITERS = [',', ';', '\t', '|'];
/** The awards made here have a register of their own, and all together a name. */
const KEY = /^(?!(?:portal|all)$)[a-z][a-z0-9-]{1,39}$/;
const DETAIL_KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
const PARTS = [
  ...['about', 'registers', 'currency', 'encoding', 'delimiter', 'dates', 'amounts', 'columns'],
  ...['ageGroups', 'details', 'ignore', 'vocabulary'],
];

/** Something found that is no value to be quoted. */
class Fact {
  constructor(readonly text: string) {}
}

type Json = Record<string, unknown>;

class Findings {
  readonly problems: MappingProblem[] = [];

  refuse(path: string, found: unknown, accepted: string): void {
    this.problems.push({ path, found: described(found), accepted });
  }

  expect(sound: boolean, path: string, found: unknown, accepted: string): boolean {
    if (!sound) this.refuse(path, found, accepted);
    return sound;
  }

  text(path: string, value: unknown, accepted = 'a text'): value is string {
    return this.expect(isText(value), path, value, accepted);
  }

  texts(path: string, value: unknown, accepted: string): string[] {
    if (!this.expect(Array.isArray(value) && value.every(isText), path, value, accepted)) return [];
    return value as string[];
  }

  pair(path: string, value: unknown): void {
    const both = isObject(value) && isText(value['en']) && isText(value['fr']);
    this.expect(both, path, value, 'a text in both languages, { "en": …, "fr": … }');
  }
}

/** What keeps a mapping file, parsed from JSON, from being used; empty when it is sound. */
export function mappingProblems(json: unknown): MappingProblem[] {
  const findings = new Findings();
  if (!findings.expect(isObject(json), '', json, 'an object') || !isObject(json)) return findings.problems;
  for (const key of Object.keys(json)) {
    findings.expect(PARTS.includes(key), `/${key}`, new Fact('something unknown'), PARTS.join(', '));
  }
  checkForms(json, findings);
  checkRegisters(json['registers'], isObject(json['columns']) && 'funder' in json['columns'], findings);
  checkColumns(json['columns'], findings);
  if (json['ageGroups'] !== undefined) findings.texts('/ageGroups', json['ageGroups'], 'a list of headings');
  if (json['ignore'] !== undefined) findings.texts('/ignore', json['ignore'], 'a list of headings');
  checkDetails(json['details'], findings);
  checkVocabulary(json['vocabulary'], findings);
  if (findings.problems.length === 0) checkHeadings(json, findings);
  return findings.problems;
}

function checkForms(json: Json, findings: Findings): void {
  const { currency, encoding, delimiter, dates, amounts } = json;
  findings.expect(isCurrencyCode(currency), '/currency', currency, 'a currency code such as CAD');
  findings.expect(ENCODINGS.includes(encoding as string), '/encoding', encoding, ENCODINGS.join(', '));
  findings.expect(
    DELIMITERS.includes(delimiter as string),
    '/delimiter',
    delimiter,
    'comma, semicolon, tab or |',
  );
  if (
    findings.expect(isObject(dates), '/dates', dates, '{ "formats": […], "zones": […] }') &&
    isObject(dates)
  ) {
    const formats = findings.texts(
      '/dates/formats',
      dates['formats'],
      'a list of formats such as yyyy-MM-dd',
    );
    formats.forEach((format, index) =>
      findings.expect(
        dateFormat(format) !== undefined,
        `/dates/formats/${index}`,
        format,
        'year (yyyy), month (MMM, MM or M) and day (dd or d) once each, and EEE, HH, mm, ss, zzz',
      ),
    );
    findings.texts('/dates/zones', dates['zones'], 'a list of zone names such as EST');
  }
  if (
    findings.expect(isObject(amounts), '/amounts', amounts, '{ "decimal": ".", "groups": [","] }') &&
    isObject(amounts)
  ) {
    const { decimal, groups } = amounts;
    findings.expect(decimal === '.' || decimal === ',', '/amounts/decimal', decimal, '. or ,');
    const listed =
      Array.isArray(groups) && groups.every((group) => typeof group === 'string' && group.length === 1);
    if (findings.expect(listed, '/amounts/groups', groups, 'a list of single characters')) {
      findings.expect(
        !(groups as unknown[]).includes(decimal),
        '/amounts/groups',
        groups,
        'others than the decimal sign',
      );
    }
  }
}

function checkRegisters(value: unknown, hasFunder: boolean, findings: Findings): void {
  const accepted = 'at least one register, { "key": …, "name": … }';
  if (!findings.expect(Array.isArray(value) && value.length > 0, '/registers', value, accepted)) return;
  const registers = value as unknown[];
  registers.forEach((register, index) => {
    const path = `/registers/${index}`;
    if (!findings.expect(isObject(register), path, register, accepted) || !isObject(register)) return;
    const { key, name, funder } = register;
    findings.expect(
      isText(key) && KEY.test(key),
      `${path}/key`,
      key,
      'lower case letters, digits and hyphens; neither portal nor all',
    );
    findings.pair(`${path}/name`, name);
    if (registers.length > 1) findings.text(`${path}/funder`, funder, 'what the column of the funder says');
    if (funder !== undefined)
      findings.expect(hasFunder, `${path}/funder`, funder, 'nothing, or a column for the field funder');
  });
  const keys = registers.map((register) => (isObject(register) ? register['key'] : undefined));
  findings.expect(
    new Set(keys).size === keys.length,
    '/registers',
    new Fact('two with one key'),
    'a key of its own for each',
  );
}

function checkColumns(value: unknown, findings: Findings): void {
  if (
    !findings.expect(isObject(value), '/columns', value, '{ "identifier": { "header": … }, … }') ||
    !isObject(value)
  )
    return;
  for (const [field, column] of Object.entries(value)) {
    const path = `/columns/${field}`;
    if (!findings.expect(isField(field), path, new Fact('an unknown field'), REGISTER_FIELD_NAMES.join(', ')))
      continue;
    if (!findings.expect(isObject(column), path, column, '{ "header": … }') || !isObject(column)) continue;
    findings.text(`${path}/header`, column['header'], 'the heading of a column');
    checkMeanings(field as RegisterField, column['values'], `${path}/values`, findings);
  }
  for (const field of NEEDED_FIELDS)
    findings.expect(field in value, `/columns/${field}`, undefined, 'a column');
  const dated = YEAR_FIELDS.some((field) => field in value);
  findings.expect(
    dated,
    '/columns',
    new Fact(`neither ${YEAR_FIELDS.join(' nor ')}`),
    'a column for one of them',
  );
}

function checkMeanings(field: RegisterField, values: unknown, path: string, findings: Findings): void {
  const kind = kindOf(field);
  if (kind.kind !== 'choice') {
    findings.expect(values === undefined, path, values, 'nothing: the field is no choice');
    return;
  }
  if (!findings.expect(isObject(values), path, values, 'what each value means') || !isObject(values)) return;
  for (const [cell, meaning] of Object.entries(values)) {
    const known =
      kind.meanings === 'country' ? isCountryCode(meaning) : kind.meanings.includes(meaning as string);
    const accepted = kind.meanings === 'country' ? 'a country code of two letters' : kind.meanings.join(', ');
    findings.expect(known, `${path}/${cell}`, meaning, accepted);
  }
}

function checkDetails(value: unknown, findings: Findings): void {
  if (value === undefined) return;
  if (!findings.expect(Array.isArray(value), '/details', value, 'a list')) return;
  (value as unknown[]).forEach((detail, index) => {
    const path = `/details/${index}`;
    if (
      !findings.expect(isObject(detail), path, detail, '{ "key": …, "header": …, "label": … }') ||
      !isObject(detail)
    )
      return;
    const { key, header, label, values } = detail;
    findings.expect(
      isText(key) && DETAIL_KEY.test(key),
      `${path}/key`,
      key,
      'letters and digits, such as postalCode',
    );
    findings.text(`${path}/header`, header, 'the heading of a column');
    findings.pair(`${path}/label`, label);
    if (values === undefined) return;
    if (!findings.expect(isObject(values), `${path}/values`, values, 'names of values') || !isObject(values))
      return;
    for (const [cell, name] of Object.entries(values)) findings.pair(`${path}/values/${cell}`, name);
  });
}

function checkVocabulary(value: unknown, findings: Findings): void {
  if (value === undefined) return;
  if (!findings.expect(isObject(value), '/vocabulary', value, 'names of values by field') || !isObject(value))
    return;
  for (const [field, names] of Object.entries(value)) {
    const path = `/vocabulary/${field}`;
    const known = VOCABULARIES.some((vocabulary) => vocabulary === field);
    if (!findings.expect(known, path, new Fact('an unknown vocabulary'), VOCABULARIES.join(', '))) continue;
    if (
      !findings.expect(isObject(names), path, names, 'a name in both languages for each value') ||
      !isObject(names)
    )
      continue;
    for (const [word, name] of Object.entries(names)) findings.pair(`${path}/${word}`, name);
  }
}

/** No column may be read twice: one of the two would be a mistake. */
function checkHeadings(json: Json, findings: Findings): void {
  const columns = Object.entries(json['columns'] as Record<string, { header: string }>);
  const details = (json['details'] ?? []) as { header: string }[];
  const places: [string, string][] = [
    ...columns.map(([field, { header }]): [string, string] => [`/columns/${field}/header`, header]),
    ...((json['ageGroups'] ?? []) as string[]).map((header, index): [string, string] => [
      `/ageGroups/${index}`,
      header,
    ]),
    ...details.map(({ header }, index): [string, string] => [`/details/${index}/header`, header]),
    ...((json['ignore'] ?? []) as string[]).map((header, index): [string, string] => [
      `/ignore/${index}`,
      header,
    ]),
  ];
  const seen = new Set<string>();
  for (const [path, header] of places) {
    const folded = foldHeading(header);
    findings.expect(!seen.has(folded), path, header, 'a heading that is named nowhere else');
    seen.add(folded);
  }
}

/** Headings are the same whatever their spaces and capitals. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

function isField(name: string): name is RegisterField {
  return (REGISTER_FIELD_NAMES as string[]).includes(name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Fact) return value.text;
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
