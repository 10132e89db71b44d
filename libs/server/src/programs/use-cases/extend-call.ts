import type { LocalizedText } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { TermsInvalid } from '../domain/call-errors.js';
import { instantOf, isLocalTime, localDateOf } from '../domain/local-time.js';
import { CallExtension } from '../model/call-extension.entity.js';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { reasonForAudit } from './reason-for-audit.js';

export interface ExtendCallInput {
  /** The new closing as clocks in the call's zone show it (2027-02-28T23:59). */
  closesAtLocal: string;
  /** What applicants are told. */
  reason: LocalizedText;
}

/** Gives a published call a later deadline, and tells. Throws `ExtensionNotLater`, or `TermsInvalid`. */
@Injectable()
export class ExtendCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    version: number,
    input: ExtendCallInput,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, id, version);
      tx.authorize(callPolicy, 'call.extend', call, { reason: reasonForAudit(input.reason) });
      const previousClosesAt = call.closesAt;
      call.extend(closingFrom(call, input.closesAtLocal), tx.now);
      await tx.update(call);
      const extension = Object.assign(new CallExtension(), {
        id: tx.newId(),
        callId: call.id,
        previousClosesAt,
        closesAt: call.closesAt,
        reason: input.reason,
        extendedBy: actor.userId,
        extendedAt: tx.now,
      });
      await tx.insert(extension);
      tx.emit('call.extended', { callId: call.id, extensionId: extension.id });
      return { id: call.id, version: call.version };
    });
  }
}

function closingFrom(call: Call, closesAtLocal: string): Date {
  const refuse = (code: string) => new TermsInvalid([{ path: '/closesAtLocal', code, params: {} }]);
  if (!isLocalTime(closesAtLocal)) throw refuse('call.local-time-malformed');
  const closesAt = instantOf(closesAtLocal, call.timeZone, 'closing');
  if (call.activitiesEndOn <= localDateOf(closesAt, call.timeZone))
    throw refuse('call.activities-end-before-closing');
  return closesAt;
}
