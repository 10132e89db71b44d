import { type Actor, allowedActions, moneyView, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../../awards/index.js';
import { checklistOf } from '../domain/checklist.js';
import { closingPolicy } from '../model/report-policy.js';
import { closingFactsOf } from './closing-facts.js';

/** What has to hold before an award is closed, each with whether it does and why not. */
@Injectable()
export class ReadChecklist {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, awardId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      reading.permit(closingPolicy, 'checklist.read', { id: awardId, award, open: 0 });
      const lines = checklistOf(await closingFactsOf(reading, awardId));
      const open = lines.filter((line) => line.open !== null).length;
      return {
        ...{ awardId, state: award.state, version: award.version },
        items: lines.map((line) => ({
          item: line.item,
          done: line.open === null,
          why: line.open && { code: line.open.code, params: line.open.params },
          amount: line.open?.amountMinor ? moneyView(line.open.amountMinor, award.currency) : null,
        })),
        allowedActions: allowedActions(
          closingPolicy,
          actor,
          ['checklist.complete'],
          { id: awardId, award, open },
          reading.now,
        ),
      };
    });
  }
}
