import { type Delivery, type EventPayload, type Handler, Job } from '@candela/platform';
import { MakeInstalmentsDue } from '../use-cases/make-instalments-due.js';

const HOUR_MS = 3_600_000;

/** Every hour: an instalment is due within an hour of the beginning of its day. */
@Job({ name: 'instalment.become-due', every: HOUR_MS })
export class MakeInstalmentsDueJob implements Handler {
  constructor(private readonly makeInstalmentsDue: MakeInstalmentsDue) {}

  async handle(_payload: EventPayload, delivery: Delivery): Promise<void> {
    await this.makeInstalmentsDue.executeForDay(delivery);
  }
}
