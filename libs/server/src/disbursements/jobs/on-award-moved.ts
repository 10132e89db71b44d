import { type Delivery, type EventPayload, type Handler, Subscriber } from '@candela/platform';
import { CommitAward } from '../use-cases/commit-award.js';
import { MakeInstalmentsDue } from '../use-cases/make-instalments-due.js';
import { ReleaseCommitment } from '../use-cases/release-commitment.js';

type AwardMoved = EventPayload & { awardId: string };

/** What happens to an award moves its money: set aside when offered, due when in force, released when it ends. */
@Subscriber({
  event: ['award.offered', 'award.activated', 'award.condition-met', 'award.terminated', 'award.closed'],
  consumer: 'disbursements.follow-award',
})
export class OnAwardMoved implements Handler<AwardMoved> {
  constructor(
    private readonly commitAward: CommitAward,
    private readonly makeInstalmentsDue: MakeInstalmentsDue,
    private readonly releaseCommitment: ReleaseCommitment,
  ) {}

  async handle({ awardId }: AwardMoved, delivery: Delivery): Promise<void> {
    const { type } = delivery;
    if (type === 'award.terminated' || type === 'award.closed') {
      return this.releaseCommitment.execute(awardId);
    }
    // Events may overtake one another: whatever comes first finds the schedule.
    await delivery.part('commit', () => this.commitAward.execute(awardId));
    if (type === 'award.offered') return;
    const trigger = type === 'award.activated' ? 'agreementCountersigned' : null;
    await delivery.part('due', () => this.makeInstalmentsDue.execute(awardId, trigger));
  }
}
