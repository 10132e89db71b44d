import {
  callStateAt,
  type AllowedAction,
  type CallEditablePart,
  type FieldProblem,
} from '@candela/contracts';
import { allowedActions, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callTeam } from '../../identity/index.js';
import { localTimeOf } from '../domain/local-time.js';
import { publicationProblems, publicationWarnings } from '../domain/publication.js';
import { CALL_PAGE_ACTIONS, callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { surroundingsOf, type CallSurroundings } from './call-surroundings.js';

/** A call as its page shows it, with what may be done and what keeps it from publication. */
export interface CallDetail extends CallSurroundings {
  call: Call;
  opensAtLocal: string;
  closesAtLocal: string;
  editablePart: CallEditablePart;
  team: { userId: string; name: string }[];
  /** Empty once the call is public. */
  problems: FieldProblem[];
  warnings: FieldProblem[];
  allowedActions: AllowedAction[];
}

/** One call, in three queries. */
@Injectable()
export class DetailOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<CallDetail> {
    return this.unitOfWork.read(actor, async (reading) => {
      const { now } = reading;
      const call = await reading.get(Call, id);
      reading.permit(callPolicy, 'call.read', call);
      const surroundings = await surroundingsOf(reading, id);
      const team = await callTeam(reading, id);
      const { definition } = surroundings.form;
      const isPublic = call.publishedAt !== null || call.state === 'cancelled';
      const problems = isPublic ? [] : publicationProblems(call, definition, now);
      const warnings = isPublic ? [] : publicationWarnings(call, definition, now);
      const subject = { ...pick(call), unresolved: problems.length };
      return {
        ...surroundings,
        team,
        call: Object.assign(call, { state: callStateAt(call, now) }),
        opensAtLocal: localTimeOf(call.opensAt, call.timeZone),
        closesAtLocal: localTimeOf(call.closesAt, call.timeZone),
        editablePart: call.editablePart(now),
        problems,
        warnings,
        allowedActions: allowedActions(callPolicy, actor, CALL_PAGE_ACTIONS, subject, now),
      };
    });
  }
}

function pick({ id, missionId, state, opensAt, closesAt }: Call) {
  return { id, missionId, state, opensAt, closesAt };
}
