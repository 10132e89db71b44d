import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award, closeAward } from '../../awards/index.js';
import { checklistOf } from '../domain/checklist.js';
import { ChecklistOpen } from '../domain/report-errors.js';
import { closingPolicy } from '../model/report-policy.js';
import { closingFactsOf } from '../queries/closing-facts.js';

/** An officer closes an award once everything on its checklist is done. */
@Injectable()
export class CloseAward {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The award is locked before the facts are read: whoever moves its money waits. Throws `ChecklistOpen`. */
  execute(
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, id, version);
      tx.permit(closingPolicy, 'checklist.complete', { id, award, open: 0 });
      const open = checklistOf(await closingFactsOf(tx, id)).flatMap(({ item, open: reason }) =>
        reason ? [{ path: `/checklist/${item}`, code: reason.code, params: reason.params }] : [],
      );
      if (open.length > 0) throw new ChecklistOpen(open);
      await closeAward(tx, id);
      return { id, version: (await tx.get(Award, id)).version };
    });
  }
}
