import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Dates, type DateStyle } from './dates.js';

/**
 * `instant | uiDate`, `instant | uiDate: 'dateTime' : call.timeZone`: a date in the reader's language and zone, or in
 * the zone given. Impure because it follows the language switch; formats are kept, so a call costs microseconds.
 */
@Pipe({ name: 'uiDate', pure: false })
export class DatePipe implements PipeTransform {
  private readonly dates = inject(Dates);

  transform(value: string | Date | null | undefined, style: DateStyle = 'date', timeZone?: string): string {
    return this.dates.show(value, style, timeZone);
  }
}
