import { NotFound, type Reading, type Transaction } from '@candela/platform';
import { applicationLifecycle } from '../domain/application-lifecycle.js';
import { Application } from '../model/application.entity.js';

const BECAUSE = 'whoever decides about it was asked by the policy of the decision';

/** An application as contexts to the right need it to rule on it and to make what follows: nothing that was answered. */
export type ApplicationToDecide = Pick<
  Application,
  | 'id'
  | 'reference'
  | 'callId'
  | 'missionId'
  | 'organizationId'
  | 'state'
  | 'confidentiality'
  | 'readerIds'
  | 'language'
  | 'title'
  | 'country'
  | 'currency'
  | 'amountRequestedMinor'
  | 'submittedAt'
>;

/** One application, whoever asks: the caller's policy decides. Throws `NotFound`. */
export async function applicationToDecide(reading: Reading, id: string): Promise<ApplicationToDecide> {
  const found = (await applicationsToDecide(reading, [id])).get(id);
  if (!found) throw new NotFound('application');
  return found;
}

/** The same, locked to the end of the transaction, so that its state stays what the rules saw. */
export async function lockedApplication(tx: Transaction, id: string): Promise<ApplicationToDecide> {
  const found = await tx
    .unfiltered(Application, 'application', BECAUSE)
    .where('application.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne();
  if (!found) throw new NotFound('application');
  return found;
}

/** Several by id; those that are gone are left out. */
export async function applicationsToDecide(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, ApplicationToDecide>> {
  if (ids.length === 0) return new Map();
  const rows = await reading
    .unfiltered(Application, 'application', BECAUSE)
    .where('application.id = ANY(:ids::uuid[])', { ids: [...new Set(ids)] })
    .getMany();
  return new Map(rows.map((application) => [application.id, application]));
}

/**
 * The applications to a call that wait for a decision or had one, by reference: those that the reader may see, and those among
 * `alsoIds`, for which the caller's own policy has let the reader in.
 */
export async function applicationsAtPanel(
  reading: Reading,
  callId: string,
  { alsoIds, after, limit }: { alsoIds: readonly string[]; after: string; limit: number },
): Promise<ApplicationToDecide[]> {
  const { where, params } = reading.visibility(Application, 'application');
  return reading
    .unfiltered(Application, 'application', BECAUSE)
    .where(`(application.id = ANY(:alsoIds::uuid[]) OR (${where}))`, { ...params, alsoIds })
    .andWhere('application.callId = :callId AND application.state = ANY(:states)', {
      callId,
      states: [
        'panel',
        ...applicationLifecycle.statesIn('decided').filter((state) => state !== 'ineligible'),
      ],
    })
    .andWhere('application.reference COLLATE "C" > :after', { after })
    .orderBy('application.reference COLLATE "C"')
    .limit(limit)
    .getMany();
}
