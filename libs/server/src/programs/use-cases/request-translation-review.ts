import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';

/** Hands a draft to whoever checks its other language. */
@Injectable()
export class RequestTranslationReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.request-translation-review', call);
      call.requestTranslationReview(tx.now);
      await tx.update(call);
      tx.emit('call.translation-review-requested', { callId: call.id });
      return { id: call.id, version: call.version };
    });
  }
}
