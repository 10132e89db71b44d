import type { ApplicationState } from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import { applicationLifecycle, type ApplicationLifecycleAction } from '../domain/application-lifecycle.js';
import { Application } from '../model/application.entity.js';

/**
 * Moves an application on, for contexts to the right that decide about it: they ask their own policies first, and emit
 * what happened. Locks the row; throws `StateForbids` where the lifecycle has no such arrow. `target` chooses where the
 * action has several. Several at once are moved in the order of their ids, so that two never wait for each other.
 */
export async function advanceApplication(
  tx: Transaction,
  id: string,
  action: Extract<ApplicationLifecycleAction, 'application.send-to-panel' | 'application.decide'>,
  target?: ApplicationState,
): Promise<Application> {
  const application = await tx
    .unfiltered(
      Application,
      'application',
      'whoever decides about it was asked by the policy of the decision',
    )
    .where('application.id = :id', { id })
    .setLock('pessimistic_write')
    .getOneOrFail();
  application.state = applicationLifecycle.next(application.state, action, target);
  return tx.update(application);
}
