import { fiscalYearCode, fiscalYearOf } from '@candela/contracts';
import { AGE_GROUPS, MANNER, ORGANIZATIONS, POPULATIONS, RESULTS, WORK } from './demo-register-words.js';

const FIRST_FISCAL_YEAR = 2020;
const FISCAL_YEARS = 5;
const SEED = 20_261_123;

interface Program {
  name: string;
  code: string;
  fund: string;
  perYear: number;
  /** In dollars. */
  min: number;
  max: number;
  step: number;
  months: readonly number[];
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'Local Initiatives',
    code: 'LI',
    fund: 'Project',
    perYear: 12,
    min: 10_000,
    max: 60_000,
    step: 100,
    months: [6, 8, 10, 11],
  },
  {
    name: 'Rapid Response',
    code: 'RR',
    fund: 'Emergency',
    perYear: 6,
    min: 2_500,
    max: 15_000,
    step: 50,
    months: [1, 2, 3],
  },
  {
    name: 'Capacity Building',
    code: 'CB',
    fund: 'Core',
    perYear: 5,
    min: 30_000,
    max: 150_000,
    step: 500,
    months: [12, 18, 24],
  },
  {
    name: 'Human Rights Award',
    code: 'HR',
    fund: 'Core',
    perYear: 1,
    min: 25_000,
    max: 25_000,
    step: 1,
    months: [12],
  },
];

const HEADINGS = [
  'Funding Org:Org subventionnaire',
  'Country Served:Pays servis',
  'Province Served:Province servis',
  'Fiscal Year:Année fiscal',
  'Grant Programme:Title:Programme, titre',
  'Geographical Area Served:Région servis',
  'Cross-catchment indicator:Indicateur interrégional',
  'Identifier:Identificateur',
  "Organization name:Nom d'organisme",
  'Submission date:Date de soumission',
  'Approval date:Date approvée',
  'Amount Applied For:Montant demandé',
  'Amount Awarded:Montant décerné',
  'Planned Dates:Duration (months):Dates planifiées:durée(mois)',
  'Description (English/Anglais)',
  'Description (French/Français)',
  'Program Area:Région de programme',
  'Budget Fund:Fonds du budget',
  "Recipient Org:Incorporation Number:Org du bénéficiaires: Numéro d'incorporation",
  "Recipient Org:Charitable Registration Number: Org du bénéficiaires:Numéro d'enregistrement d'organisme de bienfaisance",
  'Recipient Org:City:Org du bénéficiaires:Ville',
  'Recipient Org:Postal Code: Org du bénéficiaires:code postale',
  'Co-Application:Co-demandeurs',
  'Population Served:Population servis',
  "Age Group:Groupe d'âge 1",
  "Age Group:Groupe d'âge 2",
  'Grant Result:Résultat de subvention',
  'Rescinded/Recovered:Révoqué/récupéré',
  'Rescinded/Recovered Initiated By:Révoqué/récupéré intié par',
  'Amount Rescinded/Recovered:Montant révoqué/récupéré',
  'Last modified:Mise à jour',
];

/** A sequence that is the same on every machine (mulberry32). */
class Sequence {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

/**
 * A small register of invented grants in the shape of a real one: five fiscal years, four programs, some grants rescinded
 * or recovered, one joint grant, and two rows with a slip that an import remarks on. The same text at every call.
 */
export function demoRegister(): string {
  const sequence = new Sequence(SEED);
  const rows: string[][] = [];
  for (let year = FIRST_FISCAL_YEAR; year < FIRST_FISCAL_YEAR + FISCAL_YEARS; year += 1) {
    for (const program of PROGRAMS) {
      // Programs grow from year to year, the award stays one.
      const grants = program.perYear === 1 ? 1 : program.perYear + (year - FIRST_FISCAL_YEAR) - 2;
      for (let number = 1; number <= grants; number += 1) rows.push(row(sequence, program, year, number));
    }
  }
  addSlips(rows);
  return [HEADINGS, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function row(sequence: Sequence, program: Program, year: number, number: number): string[] {
  const [name, city, country] = sequence.of(ORGANIZATIONS);
  const area = sequence.of(Object.keys(WORK));
  const work = sequence.of(WORK[area] ?? []);
  const manner = sequence.of(MANNER);
  const { submitted, approved } = dates(sequence, year);
  const awarded = program.min + program.step * sequence.below((program.max - program.min) / program.step + 1);
  const applied = sequence.next() < 0.6 ? awarded : awarded + program.step * sequence.below(80);
  const rescinded = rescission(sequence, awarded);
  return [
    ...['Tamarack Civic Fund', country, '', fiscalYearCode(fiscalYearOf(approved)), program.name, city, ''],
    `${program.code}-${year}-${String(number).padStart(3, '0')}`,
    ...[name, longDate(submitted), longDate(approved), String(applied), String(awarded)],
    String(sequence.of(program.months)),
    ...[`${work.en} ${manner.en}`, `${work.fr} ${manner.fr}`, area, program.fund, '', '', city, ''],
    sequence.next() < 0.15 ? 'Yes' : 'No',
    ...[sequence.of(POPULATIONS), sequence.of(AGE_GROUPS), '', sequence.of(RESULTS[area] ?? [])],
    ...(rescinded ? ['Yes', rescinded.by, rescinded.amount] : ['', '', '']),
    longDate(addDays(approved, 30 + sequence.below(300))),
  ];
}

/** Approved within the fiscal year, two to four months after it was submitted. */
function dates(sequence: Sequence, year: number): { submitted: string; approved: string } {
  const approved = addDays(`${year}-04-15`, sequence.below(340));
  return { approved, submitted: addDays(approved, -60 - sequence.below(60)) };
}

function rescission(sequence: Sequence, awarded: number): { by: string; amount: string } | null {
  const chance = sequence.next();
  const share = sequence.next();
  if (chance > 0.17) return null;
  const cents = chance < 0.02 ? awarded * 100 : Math.max(1, Math.floor(awarded * share * 30));
  return { by: share < 0.75 ? 'Grantee' : 'Funder', amount: (cents / 100).toFixed(2) };
}

/** Real registers have slips; so has this one. */
function addSlips(rows: string[][]): void {
  const at = (heading: string) => HEADINGS.findIndex((text) => text.startsWith(heading));
  const [first, second] = rows.filter((cells) => cells[at('Identifier')]?.startsWith('CB-2022'));
  if (first && second) second[at('Identifier')] = first[at('Identifier')] ?? '';
  const untranslated = rows[40];
  if (untranslated) untranslated[at('Description (French')] = '';
  const unnamed = rows[77];
  if (unnamed) unnamed[at('Organization name')] = '';
}

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** `Wed Feb 15 00:00:00 EST 2017`, with the zone that Toronto was in. */
function longDate(date: string): string {
  const noon = new Date(`${date}T17:00:00Z`);
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Toronto',
    ...{ weekday: 'short', month: 'short', day: '2-digit', year: 'numeric', timeZoneName: 'short' },
  });
  const parts = Object.fromEntries(format.formatToParts(noon).map(({ type, value }) => [type, value]));
  return `${parts['weekday']} ${parts['month']} ${parts['day']} 00:00:00 ${parts['timeZoneName']} ${parts['year']}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
