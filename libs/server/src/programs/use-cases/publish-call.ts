import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { publicationProblems } from '../domain/publication.js';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { lockFormOf } from './form-of-call.js';

/** Makes a call and its form public. Throws `CallNotReady` naming everything that is missing. */
@Injectable()
export class PublishCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.publish', call);
      const form = await lockFormOf(tx, id);
      call.publish(publicationProblems(call, form.definition, tx.now), tx.now);
      form.publish(tx.now);
      await tx.update(form);
      await tx.update(call);
      tx.emit('call.published', { callId: call.id });
      return { id: call.id, version: call.version };
    });
  }
}
