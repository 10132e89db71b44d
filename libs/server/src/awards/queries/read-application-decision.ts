import { type Actor, allowedActions, invariant, moneyView, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationToDecide } from '../../applications/index.js';
import { staffNames } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { decisionLifecycle } from '../domain/decision-lifecycle.js';
import { decisionPolicy } from '../model/decision-policy.js';
import { decisionCase } from './decision-case.js';
import { decisionView, envelopeView, handsIn } from './decision-view.js';
import { decisionsOn } from './decisions-on.js';
import { envelopeOf } from './envelope-of.js';
import { shownApplications } from './shown-application.js';

/** What is decided about one application, for the staff: what is being prepared, what was told, and what the call leaves. */
@Injectable()
export class ReadApplicationDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, applicationId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const application = await applicationToDecide(reading, applicationId);
      const call = (await callsById(reading, [application.callId])).get(application.callId);
      invariant(call, 'Every application has a call.');
      const decisions = await decisionsOn(reading, applicationId);
      const open = decisions.find(({ state }) => decisionLifecycle.in('open', state)) ?? null;
      const subject = await decisionCase(reading, application, open, call);
      reading.permit(decisionPolicy, 'decision.read', subject);
      const names = await staffNames(reading, handsIn(decisions));
      return {
        application: (await shownApplications(reading, [application])).get(applicationId)!,
        call: {
          ...{
            id: call.id,
            reference: call.reference,
            title: call.title,
            activitiesEndOn: call.activitiesEndOn,
          },
          awardMax: moneyView(call.awardMaxMinor, call.currency),
        },
        money: envelopeView(await envelopeOf(reading, call), call.currency),
        open: open && decisionView(reading, open, names, subject),
        past: decisions
          .filter((decision) => decision !== open)
          .map((decision) => decisionView(reading, decision, names, null)),
        allowedActions: allowedActions(
          decisionPolicy,
          actor,
          open ? [] : ['decision.recommend'],
          subject,
          reading.now,
        ),
      };
    });
  }
}
