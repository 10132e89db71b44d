import { type Actor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type DecisionOutcome, givesAward, RELEASED_TOGETHER_MAX } from '@candela/contracts';
import {
  advanceApplication,
  type ApplicationToDecide,
  applicationsToDecide,
} from '../../applications/index.js';
import { organizationNames } from '../../identity/index.js';
import { lockedCall, type CallFacts } from '../../programs/index.js';
import { NotAllReleasable } from '../domain/award-errors.js';
import { letterFor } from '../domain/letter.js';
import { Decision } from '../model/decision.entity.js';
import { DecisionLetter } from '../model/decision-letter.entity.js';
import { applicationDecidedPolicy, decisionReleasePolicy } from '../model/decision-policy.js';
import { offerAward } from './offer-award.js';

/** How many decisions were told, by outcome. */
export type Released = Record<DecisionOutcome, number>;

/**
 * Tells the approved decisions of a call together, in one intention: applications move on, letters are written, awards and drafts
 * of their agreements made. Before it nothing is visible to any applicant; after it everything is.
 */
@Injectable()
export class ReleaseDecisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All that the actor may see, or those chosen. Throws `NotAllReleasable` where a chosen one is not approved. */
  execute(actor: Actor, callId: string, decisionIds?: readonly string[]): Promise<{ released: Released }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await lockedCall(tx, callId);
      const decisions = await approvedOf(tx, callId, decisionIds);
      const { missionId } = call;
      const subject = { id: callId, missionId, count: decisions.length };
      tx.authorize(decisionReleasePolicy, 'decision.release', subject);
      if (decisionIds && decisions.length < new Set(decisionIds).size) {
        throw new NotAllReleasable(new Set(decisionIds).size - decisions.length);
      }
      const applications = await applicationsToDecide(
        tx,
        decisions.map(({ applicationId }) => applicationId),
      );
      const names = await organizationNames(
        tx,
        decisions.map(({ organizationId }) => organizationId),
      );
      const released: Released = { approved: 0, approvedWithConditions: 0, waitlisted: 0, declined: 0 };
      for (const decision of decisions) {
        const application = applications.get(decision.applicationId)!;
        await releaseOne(tx, { decision, application, call, name: names.get(decision.organizationId) ?? '' });
        released[decision.outcome] += 1;
      }
      return { released };
    });
  }
}

/** In the order of their applications, which is the order in which those are locked. */
function approvedOf(tx: Transaction, callId: string, ids?: readonly string[]): Promise<Decision[]> {
  const query = tx
    .visible(Decision, 'decision')
    .andWhere(`decision.callId = :callId AND decision.state = 'approved'`, { callId })
    .orderBy('decision.applicationId')
    .limit(RELEASED_TOGETHER_MAX)
    .setLock('pessimistic_write', undefined, ['decision']);
  return (ids ? query.andWhere('decision.id = ANY(:ids::uuid[])', { ids }) : query).getMany();
}

interface Told {
  decision: Decision;
  application: ApplicationToDecide;
  call: CallFacts;
  /** The organization's, for its own letter. */
  name: string;
}

async function releaseOne(tx: Transaction, { decision, application, call, name }: Told): Promise<void> {
  const { missionId } = application;
  tx.authorize(applicationDecidedPolicy, 'application.decide', { id: application.id, missionId });
  await advanceApplication(tx, application.id, 'application.decide', decision.outcome);
  decision.release(tx.actor.userId, tx.now);
  await tx.update(decision);
  await tx.insert(
    Object.assign(new DecisionLetter(), {
      id: tx.newId(),
      decisionId: decision.id,
      applicationId: application.id,
      organizationId: application.organizationId,
      language: application.language,
      content: letterFor(application.language, {
        ...decision,
        reference: application.reference,
        organizationName: name,
        callTitle: call.title,
      }),
      sentAt: tx.now,
    }),
  );
  const { outcome } = decision;
  tx.emit('application.decided', { applicationId: application.id, decisionId: decision.id, outcome });
  if (givesAward(outcome)) await offerAward(tx, { decision, application, call });
}
