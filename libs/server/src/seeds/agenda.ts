import type { DemoClock } from './demo-clock.js';
import { randomFrom } from './history-plan.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WORK_BEGINS_MS = 8 * 60 * MINUTE_MS;
const WORK_LASTS_MS = 9 * 60 * MINUTE_MS;

export type Step = () => Promise<void>;

/**
 * What happens when, earliest first. What happens may put more on it; what would lie in the future has not happened yet and
 * is left out.
 */
export class Agenda {
  private readonly steps: { at: number; step: Step }[] = [];
  private readonly random = randomFrom(41);
  private now = -Infinity;
  private readonly present = Date.now();

  /** Some hour of a working day so many days ago; after everything that has happened already. */
  on(daysAgo: number, step: Step): void {
    const midnight = Math.floor((this.present - daysAgo * DAY_MS) / DAY_MS) * DAY_MS;
    this.put(midnight + WORK_BEGINS_MS + this.random() * WORK_LASTS_MS, step);
  }

  /** At that moment. */
  at(moment: Date, step: Step): void {
    this.put(moment.getTime(), step);
  }

  /** Lets everything happen, the clock standing where it happens. `after` is called when a day is over. */
  async run(clock: DemoClock, after: (daysAgo: number) => Promise<void>): Promise<void> {
    for (let next = this.steps.shift(); next; next = this.steps.shift()) {
      const isNewDay = Math.floor(next.at / DAY_MS) > Math.floor(this.now / DAY_MS);
      if (isNewDay && this.now > -Infinity) await after(Math.floor((this.present - this.now) / DAY_MS));
      this.now = next.at;
      clock.goTo(new Date(next.at));
      await next.step();
    }
  }

  private put(wanted: number, step: Step): void {
    const at = Math.max(wanted, this.now + MINUTE_MS);
    if (at > this.present) return;
    let place = this.steps.length;
    while (place > 0 && this.steps[place - 1]!.at > at) place--;
    this.steps.splice(place, 0, { at, step });
  }
}
