import { Clock } from '@candela/platform';

/** A clock that can be set to a past moment and runs on from there, so that demo data has a history. */
export class DemoClock extends Clock {
  private offsetMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Goes to a moment. */
  goTo(moment: Date): void {
    this.offsetMs = moment.getTime() - Date.now();
  }

  /** Goes to the present. */
  goHome(): void {
    this.offsetMs = 0;
  }
}
