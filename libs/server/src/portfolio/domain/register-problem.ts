import type { LocalizedText, RegisterProblemSeverity } from '@candela/contracts';

interface ProblemKind {
  severity: RegisterProblemSeverity;
  text: LocalizedText;
}

function error(en: string, fr: string): ProblemKind {
  return { severity: 'error', text: { en, fr } };
}

function warning(en: string, fr: string): ProblemKind {
  return { severity: 'warning', text: { en, fr } };
}

/** Everything that can be wrong with a row, in the words of its reader. An error leaves the row out, a warning does not. */
const KINDS = {
  'value-missing': error('A value is needed here.', 'Une valeur est nécessaire ici.'),
  'not-a-date': error(
    'This is not a date of an accepted form.',
    'Ce n’est pas une date d’une forme acceptée.',
  ),
  'not-an-amount': error('This is not an amount.', 'Ce n’est pas un montant.'),
  'not-a-fiscal-year': error(
    'This is not a fiscal year, two years in a row.',
    'Ce n’est pas un exercice, soit deux années qui se suivent.',
  ),
  'not-a-whole-number': error('This is not a whole number.', 'Ce n’est pas un nombre entier.'),
  'value-unknown': error(
    'The mapping does not know this value.',
    'La table de correspondance ignore cette valeur.',
  ),
  'too-long': error(
    'This is longer than what can be kept.',
    'Ce texte est plus long que ce qui peut être conservé.',
  ),
  'cells-do-not-fit': error(
    'The row has another number of cells than the heading.',
    'La ligne n’a pas le même nombre de cellules que l’en-tête.',
  ),
  'other-funder': error(
    'The row belongs to another register than the first one of the file.',
    'La ligne appartient à un autre registre que la première du fichier.',
  ),
  'repeated-award': error(
    'The earlier row in brackets has the same identifier and the same organization.',
    'La ligne précédente entre parenthèses porte le même identifiant et le même organisme.',
  ),
  'identifier-shared': warning(
    'The rows in brackets have this identifier too, with other organizations; each is kept as an award of its own.',
    'Les lignes entre parenthèses portent aussi cet identifiant, avec d’autres organismes; chacune est conservée comme un octroi distinct.',
  ),
  'organization-missing': warning('The organization is not named.', 'L’organisme n’est pas nommé.'),
  'fiscal-year-contradicts-date': warning(
    'The fiscal year is not that of the approval date; the one in the file is kept.',
    'L’exercice n’est pas celui de la date d’approbation; celui du fichier est conservé.',
  ),
  'approved-before-submitted': warning(
    'It was approved before it was submitted.',
    'L’approbation précède la présentation de la demande.',
  ),
  'awarded-more-than-applied': warning(
    'More was awarded than was applied for.',
    'Le montant accordé dépasse le montant demandé.',
  ),
  'rescinded-more-than-awarded': warning(
    'More was rescinded or recovered than was awarded.',
    'Le montant annulé ou récupéré dépasse le montant accordé.',
  ),
  'rescinded-without-amount': warning(
    'Marked as rescinded or recovered, without an amount.',
    'Marqué comme annulé ou récupéré, sans montant.',
  ),
  'amount-without-mark': warning(
    'An amount was rescinded or recovered, but the row is not marked so.',
    'Un montant a été annulé ou récupéré, mais la ligne n’est pas marquée ainsi.',
  ),
  'translation-missing': warning(
    'The description is there in one official language only.',
    'La description n’existe que dans une langue officielle.',
  ),
  'line-break-inside': warning(
    'A line break inside the value was read as a space.',
    'Un saut de ligne dans la valeur a été lu comme une espace.',
  ),
  'column-unknown': warning(
    'The mapping does not know this column; it is not imported.',
    'La table de correspondance ignore cette colonne; elle n’est pas importée.',
  ),
  'column-absent': warning(
    'The file lacks this column; what it would hold stays empty.',
    'Cette colonne manque dans le fichier; son contenu reste vide.',
  ),
  'award-not-in-file': warning(
    'The portfolio has this award, the file does not. It stays as it is.',
    'Le portefeuille contient cet octroi, mais pas le fichier. Il reste tel quel.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type RegisterProblemCode = keyof typeof KINDS;

/** One thing that is odd about one row, or about the file where `rowNumber` is null. */
export interface RegisterProblem {
  /** As a spreadsheet numbers it: the heading is row 1. */
  rowNumber: number | null;
  /** Heading of the column. */
  column: string | null;
  code: RegisterProblemCode;
  /** What stands there, shortened. */
  found: string;
  /** What could stand there: a form, a list of values, a limit; empty where the code says it all. */
  accepted: string;
}

const FOUND_CHARS_MAX = 200;

/** Makes a problem; what was found is shortened to 200 characters. */
export function registerProblem(
  code: RegisterProblemCode,
  place: { rowNumber: number | null; column?: string | null },
  found = '',
  accepted = '',
): RegisterProblem {
  const shown = found.length > FOUND_CHARS_MAX ? `${found.slice(0, FOUND_CHARS_MAX - 1)}…` : found;
  return { rowNumber: place.rowNumber, column: place.column ?? null, code, found: shown, accepted };
}

/** Whether the problem leaves its row out (`error`) or not (`warning`). */
export function severityOf(code: RegisterProblemCode): RegisterProblemSeverity {
  return KINDS[code].severity;
}

/** What the problem is, as a sentence in both languages. */
export function problemText(code: RegisterProblemCode): LocalizedText {
  return KINDS[code].text;
}

/** Tells whether a code from the database is one this version knows. */
export function isRegisterProblemCode(code: string): code is RegisterProblemCode {
  return Object.hasOwn(KINDS, code);
}
