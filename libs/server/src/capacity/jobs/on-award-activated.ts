import { type Handler, Subscriber } from '@candela/platform';
import { OpenCapacityFile } from '../use-cases/open-capacity-file.js';

/** An award for capacity building has begun: its assessments and its plan wait for the organization. */
@Subscriber({ event: 'award.activated', consumer: 'capacity.open' })
export class OnAwardActivated implements Handler<{ awardId: string }> {
  constructor(private readonly openCapacityFile: OpenCapacityFile) {}

  handle({ awardId }: { awardId: string }): Promise<void> {
    return this.openCapacityFile.ofActivated(awardId);
  }
}
