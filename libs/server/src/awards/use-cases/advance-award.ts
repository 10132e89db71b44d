import type { Transaction } from '@candela/platform';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

/** Its final report is accepted; what is left is the checklist. For the context that accepts reports, in its transaction. */
export async function beginClosing(tx: Transaction, awardId: string): Promise<void> {
  const award = await tx.lock(Award, awardId);
  tx.authorize(
    awardPolicy,
    'award.begin-closing',
    await awardCase(tx, award, await agreementOf(tx, awardId)),
  );
  award.beginClosing();
  await tx.update(award);
}

/** Everything on the checklist is done. For the context that keeps the checklist, in its transaction. */
export async function closeAward(tx: Transaction, awardId: string): Promise<void> {
  const award = await tx.lock(Award, awardId);
  tx.authorize(awardPolicy, 'award.close', await awardCase(tx, award, await agreementOf(tx, awardId)));
  award.close(tx.now);
  await tx.update(award);
  tx.emit('award.closed', { awardId });
}
