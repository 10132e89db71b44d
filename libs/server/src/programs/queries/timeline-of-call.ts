import type { Page } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { timelineOf, type TimelineEvent } from '../../audit/index.js';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';

/** What happened to a call, the latest first. Whoever may read it may read that. */
@Injectable()
export class TimelineOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string, cursor: string | undefined): Promise<Page<TimelineEvent>> {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reading.get(Call, callId);
      reading.permit(callPolicy, 'call.read', call);
      return timelineOf(reading, 'call', callId, cursor ? { cursor } : {});
    });
  }
}
