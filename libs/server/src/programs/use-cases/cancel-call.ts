import type { LocalizedText } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { reasonForAudit } from './reason-for-audit.js';

/** Ends a call for good before its deadline, and tells why. */
@Injectable()
export class CancelCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    version: number,
    reason: LocalizedText,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.cancel', call, { reason: reasonForAudit(reason) });
      call.cancel(reason, tx.now);
      await tx.update(call);
      tx.emit('call.cancelled', { callId: call.id });
      return { id: call.id, version: call.version };
    });
  }
}
