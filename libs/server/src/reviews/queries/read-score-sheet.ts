import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { reviewedCall } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';

/** The grid that a call is scored by, for those who run it. */
@Injectable()
export class ReadScoreSheet {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reviewedCall(reading, callId);
      reading.permit(reviewedCallPolicy, 'call.read-score-sheet', call);
      return scoreSheetOf(reading, call);
    });
  }
}
