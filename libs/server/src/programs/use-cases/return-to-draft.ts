import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';

/** Takes a call back from translation review, so that more than its words may change. */
@Injectable()
export class ReturnToDraft {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.return-to-draft', call);
      call.returnToDraft(tx.now);
      await tx.update(call);
      return { id: call.id, version: call.version };
    });
  }
}
