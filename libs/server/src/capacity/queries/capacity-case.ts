import { NotFound, type Reading, type Transaction } from '@candela/platform';
import { Application, mayReadConfidential } from '../../applications/index.js';
import { CapacityActivity } from '../model/capacity-activity.entity.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';

const BECAUSE = 'read with its file, which is looked for by its policy';

type Part = typeof CapacityAssessment | typeof CapacityPlanItem | typeof CapacityActivity;

/** A part of a file that the reader may see, with the file. Throws `NotFound`, whether it is hidden or does not exist. */
export async function partOf<Kind extends Part>(
  reading: Reading,
  kind: Kind,
  subject: string,
  id: string,
): Promise<{ part: InstanceType<Kind>; file: CapacityFile }> {
  const part = await reading.unfiltered(kind, 'part', BECAUSE).where('part.id = :id', { id }).getOne();
  const file = part && (await reading.find(CapacityFile, part.fileId));
  if (!file) throw new NotFound(subject);
  return { part: part as InstanceType<Kind>, file };
}

/**
 * The same, to be changed: the file is locked first, so that who changes a part and who closes the file wait for each
 * other; then the part is read as it stands.
 */
export async function lockedPart<Kind extends Part>(
  tx: Transaction,
  kind: Kind,
  subject: string,
  id: string,
): Promise<{ part: InstanceType<Kind>; file: CapacityFile }> {
  const { file: seen } = await partOf(tx, kind, subject, id);
  const file = await tx.lock(CapacityFile, seen.id);
  const part = await tx
    .unfiltered(kind, 'part', BECAUSE)
    .where('part.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne();
  if (!part) throw new NotFound(subject);
  return { part: part as InstanceType<Kind>, file };
}

/** Whether what is told in confidence is for this reader: members, the team of the application, auditors. */
export async function readsConfidential(reading: Reading, file: CapacityFile): Promise<boolean> {
  const application = await reading
    .unfiltered(Application, 'application', 'its level says who reads what was told in confidence')
    .where('application.id = :id', { id: file.applicationId })
    .getOne();
  return application !== null && mayReadConfidential(reading.actor, application);
}

/** How many things the plan of a file holds. */
export function planItemsOf(reading: Reading, fileId: string): Promise<number> {
  return reading
    .unfiltered(CapacityPlanItem, 'item', BECAUSE)
    .where('item.fileId = :fileId', { fileId })
    .getCount();
}
