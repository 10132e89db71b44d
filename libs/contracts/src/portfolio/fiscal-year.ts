/** Month in which a fiscal year begins: April. */
const FIRST_MONTH = 4;
const YEAR_MIN = 1900;
const YEAR_MAX = 2999;

/**
 * A fiscal year, 1 April to 31 March, is known by the calendar year in which it begins: 2016 for `2016-2017`.
 * Takes a date written YYYY-MM-DD.
 */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= FIRST_MONTH ? year : year - 1;
}

/** First and last day of a fiscal year, written YYYY-MM-DD. */
export function fiscalYearBounds(fiscalYear: number): { startsOn: string; endsOn: string } {
  return { startsOn: `${fiscalYear}-04-01`, endsOn: `${fiscalYear + 1}-03-31` };
}

/** A fiscal year as registers and addresses write it: `2016-2017`. */
export function fiscalYearCode(fiscalYear: number): string {
  return `${fiscalYear}-${fiscalYear + 1}`;
}

/** A fiscal year as people read it, in either language: `2016–2017`, with the dash of a range. */
export function fiscalYearLabel(fiscalYear: number): string {
  return `${fiscalYear}\u2013${fiscalYear + 1}`;
}

/** The same where there is little room: `2016–17`. */
export function fiscalYearShort(fiscalYear: number): string {
  return `${fiscalYear}\u2013${String(fiscalYear + 1).slice(2)}`;
}

/**
 * Reads a fiscal year written as two years in a row: `2016-2017`, `2016/2017`, `2016–17`. Returns the year in which it
 * begins, undefined for anything else: one year alone could mean either end.
 */
export function parseFiscalYear(text: string): number | undefined {
  const match = /^(\d{4})\s*[-\u2013/]\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [first = '', second = ''] = match.slice(1);
  const begins = Number(first);
  const ends = String(begins + 1);
  const follows = second.length === 4 ? second === ends : second === ends.slice(2);
  return follows && begins >= YEAR_MIN && begins <= YEAR_MAX ? begins : undefined;
}
