import { Clock } from '@candela/platform';

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  private instant: Date;

  constructor(start: string) {
    super();
    this.instant = new Date(start);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Sets the clock to an ISO instant. */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  /** Moves the clock on. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.instant = new Date(
      this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000,
    );
  }
}
