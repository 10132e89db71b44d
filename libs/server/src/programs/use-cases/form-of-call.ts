import { invariant, VersionConflict, type Transaction } from '@candela/platform';
import { FormVersion } from '../model/form-version.entity.js';

/** The latest form version of a call, locked. With `expectedVersion` throws `VersionConflict` when somebody changed it since. */
export async function lockFormOf(
  tx: Transaction,
  callId: string,
  expectedVersion?: number,
): Promise<FormVersion> {
  const form = await tx
    .visible(FormVersion, 'form')
    .andWhere('form.callId = :callId', { callId })
    .orderBy('form.number', 'DESC')
    .limit(1)
    .setLock('pessimistic_write')
    .getOne();
  invariant(form, 'Every call has a form.');
  if (expectedVersion !== undefined && form.version !== expectedVersion) throw new VersionConflict();
  return form;
}
