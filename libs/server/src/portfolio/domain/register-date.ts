import { isCalendarDate } from '@candela/contracts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What each word of a format stands for. */
const WORDS: Readonly<Record<string, string>> = {
  EEE: '(?<weekday>[A-Z][a-z]{2})',
  MMM: '(?<monthName>[A-Z][a-z]{2})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>[01]\\d|2[0-3])',
  mm: '(?<minute>[0-5]\\d)',
  ss: '(?<second>[0-5]\\d)',
  zzz: '(?<zone>[A-Z]{2,5})',
  yyyy: '(?<year>\\d{4})',
};

/** Reads dates written in one form. */
export interface DateFormat {
  pattern: string;
  expression: RegExp;
}

/**
 * Makes a format from a pattern such as `EEE MMM dd HH:mm:ss zzz yyyy` or `yyyy-MM-dd`. Returns undefined where the
 * pattern has letters that mean nothing, or does not give a year, a month and a day once each.
 */
export function dateFormat(pattern: string): DateFormat | undefined {
  const words = pattern.match(/[A-Za-z]+/g) ?? [];
  const once = (...names: string[]) => words.filter((word) => names.includes(word)).length === 1;
  const complete = once('yyyy') && once('MMM', 'MM', 'M') && once('dd', 'd');
  if (
    !complete ||
    new Set(words).size !== words.length ||
    !words.every((word) => Object.hasOwn(WORDS, word))
  ) {
    return undefined;
  }
  const source = pattern.replace(
    /[A-Za-z]+|[^A-Za-z]/g,
    (part) => WORDS[part] ?? part.replace(/[^\s\w]/, '\\$&'),
  );
  return { pattern, expression: new RegExp(`^${source}$`) };
}

/**
 * Reads a date in the first format that fits: the day on the calendar of whoever wrote it, YYYY-MM-DD. An hour and a
 * time zone do not move it: `Wed Feb 15 00:00:00 EST 2017` is 2017-02-15 wherever it is read. Returns undefined where no
 * format fits, the day does not exist, the weekday is another, or the zone is not one of `zones`.
 */
export function parseRegisterDate(
  text: string,
  formats: readonly DateFormat[],
  zones: readonly string[],
): string | undefined {
  for (const { expression } of formats) {
    const parts = expression.exec(text)?.groups;
    const date = parts && dateOf(parts);
    if (!parts || !date) continue;
    if (parts['weekday'] && parts['weekday'] !== weekdayOf(date)) continue;
    if (parts['zone'] && !zones.includes(parts['zone'])) continue;
    return date;
  }
  return undefined;
}

function dateOf(parts: Record<string, string | undefined>): string | undefined {
  const month = parts['monthName'] ? MONTHS.indexOf(parts['monthName']) + 1 : Number(parts['month']);
  const date = `${parts['year']}-${String(month).padStart(2, '0')}-${(parts['day'] ?? '').padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

function weekdayOf(date: string): string | undefined {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
}
