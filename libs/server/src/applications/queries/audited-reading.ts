import type { Actor, Reading, UnitOfWork } from '@candela/platform';
import type { CallFacts } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from './application-case.js';

/**
 * Reads an application as staff do, in whatever way `read` says. Reading one above the level `internal` is audited, so that
 * it is a change as well.
 */
export async function auditedReading<View>(
  unitOfWork: UnitOfWork,
  actor: Actor,
  id: string,
  action: 'application.read' | 'application.read-screening',
  read: (reading: Reading, application: Application, call: CallFacts) => Promise<View>,
): Promise<View> {
  const found = await unitOfWork.read(actor, async (reading) => {
    const application = await reading.get(Application, id);
    if (application.confidentiality !== 'internal') return null;
    const call = await callOf(reading, application);
    reading.permit(applicationPolicy, action, caseOf(application, call));
    return { view: await read(reading, application, call) };
  });
  if (found) return found.view;
  return unitOfWork.run(actor, async (tx) => {
    const application = await tx.get(Application, id);
    const call = await callOf(tx, application);
    tx.authorize(applicationPolicy, action, caseOf(application, call));
    return read(tx, application, call);
  });
}
