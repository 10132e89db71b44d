import { invariant, type Transaction } from '@candela/platform';
import { ScreeningVerdict } from '../model/screening-verdict.entity.js';

/** Keeps how the screening of a locked application ended, for good. */
export async function insertVerdict(
  tx: Transaction,
  applicationId: string,
  found: Pick<ScreeningVerdict, 'verdict' | 'reasons' | 'explanation'>,
): Promise<void> {
  invariant(tx.actor.userId, 'Only people find.');
  await tx.insert(
    Object.assign(new ScreeningVerdict(), {
      id: tx.newId(),
      applicationId,
      ...found,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
    }),
  );
}
