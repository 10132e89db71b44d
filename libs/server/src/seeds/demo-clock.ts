import { Clock } from '@candela/platform';

/** A clock that can be set to a past moment and runs on from there, so that demo data has a history. */
export class DemoClock extends Clock {
  private offsetMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Goes to so many days before the present; 0 is the present. */
  daysAgo(days: number): void {
    this.offsetMs = -days * 86_400_000;
  }
}
