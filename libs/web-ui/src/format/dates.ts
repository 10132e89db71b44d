import { inject, Injectable } from '@angular/core';
import { writeDate } from '@candela/contracts';
import { LanguageStore } from '../text/language-store.js';

const STYLES = {
  date: { dateStyle: 'long' },
  dateShort: { year: 'numeric', month: 'short', day: 'numeric' },
  dateTime: { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' },
  dateTimeShort: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { year: 'numeric', month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Dates and times as the reader writes them. Reading one subscribes to the language. */
@Injectable({ providedIn: 'root' })
export class Dates {
  private readonly languages = inject(LanguageStore);
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * Writes an instant (ISO string or Date) in `timeZone`, the reader's own by default. A date without a time
   * ("2027-02-28") is a date, not a midnight: it is the same day in every zone. Empty for null and for what is no date.
   */
  show(value: string | Date | null | undefined, style: DateStyle = 'date', timeZone?: string): string {
    if (!value) return '';
    const plain = typeof value === 'string' && PLAIN_DATE.test(value);
    const date = new Date(value);
    if (Number.isNaN(date.getTime())) return '';
    const format = this.format(
      plain ? plainStyle(style) : style,
      plain ? 'UTC' : (timeZone ?? this.languages.timeZone),
    );
    return writeDate(this.languages.language(), format, date);
  }

  /** The name of a time zone at a moment: "Eastern Standard Time", "heure normale de l’Est". */
  zoneName(timeZone: string, at: string | Date): string {
    const parts = new Intl.DateTimeFormat(this.languages.locale(), {
      timeZone,
      timeZoneName: 'long',
    }).formatToParts(new Date(at));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  }

  /** A distance in time, rounded to its largest fitting unit: "in 3 days", "il y a 2 heures". */
  distance(from: Date, to: Date): string {
    const seconds = (to.getTime() - from.getTime()) / 1000;
    const [amount, unit] = largestUnit(seconds);
    return new Intl.RelativeTimeFormat(this.languages.locale(), { numeric: 'auto' }).format(amount, unit);
  }

  private format(style: DateStyle, timeZone: string): Intl.DateTimeFormat {
    const id = `${this.languages.locale()} ${style} ${timeZone}`;
    let format = this.formats.get(id);
    if (!format) {
      format = new Intl.DateTimeFormat(this.languages.locale(), { ...STYLES[style], timeZone });
      this.formats.set(id, format);
    }
    return format;
  }
}

function plainStyle(style: DateStyle): DateStyle {
  if (style === 'dateTime') return 'date';
  return style === 'dateTimeShort' || style === 'time' ? 'dateShort' : style;
}

function largestUnit(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  if (size >= 86_400) return [Math.trunc(seconds / 86_400), 'day'];
  if (size >= 3_600) return [Math.trunc(seconds / 3_600), 'hour'];
  return [Math.trunc(seconds / 60), 'minute'];
}
