import { DECISIONS_PAGE, type DecisionOutcome } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  moneyView,
  NotFound,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type ApplicationToDecide, applicationsAtPanel } from '../../applications/index.js';
import { staffNames } from '../../identity/index.js';
import { type CallFacts, callsById } from '../../programs/index.js';
import { reviewedByReader } from '../../reviews/index.js';
import { decisionLifecycle } from '../domain/decision-lifecycle.js';
import { type Envelope, leftOf } from '../domain/envelope.js';
import { Decision } from '../model/decision.entity.js';
import { decisionListPolicy, decisionReleasePolicy } from '../model/decision-policy.js';
import { decisionView, envelopeView, handsIn } from './decision-view.js';
import { envelopeOf } from './envelope-of.js';
import { shownApplications } from './shown-application.js';

/** The applications to a call that wait for a decision or had one, with what is decided, against the call's envelope. */
@Injectable()
export class ListCallDecisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By reference. The same number of queries whatever the number of rows. */
  execute(actor: Actor, callId: string, cursor?: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = (await callsById(reading, [callId])).get(callId);
      if (!call) throw new NotFound('call');
      reading.permit(decisionListPolicy, 'decision.list', call);
      const after = cursor ? String(decodeCursor(cursor, 1)[0]) : '';
      const alsoIds = await decidedIds(reading, callId);
      const found = await applicationsAtPanel(reading, callId, { alsoIds, after, limit: DECISIONS_PAGE + 1 });
      const applications = found.slice(0, DECISIONS_PAGE);
      const envelope = await envelopeOf(reading, call);
      const releasable = await releasableOf(reading, callId);
      const count = Object.values(releasable).reduce((sum, one) => sum + one, 0);
      const release = { id: callId, missionId: call.missionId, count };
      return {
        call: {
          ...{
            id: call.id,
            reference: call.reference,
            title: call.title,
            activitiesEndOn: call.activitiesEndOn,
          },
          awardMax: moneyView(call.awardMaxMinor, call.currency),
        },
        money: envelopeView(envelope, call.currency),
        releasable,
        items: await itemsOf(reading, call, applications, envelope),
        nextCursor: found.length > DECISIONS_PAGE ? encodeCursor([applications.at(-1)!.reference]) : null,
        allowedActions: allowedActions(
          decisionReleasePolicy,
          actor,
          ['decision.release'],
          release,
          reading.now,
        ),
      };
    });
  }
}

async function itemsOf(
  reading: Reading,
  call: CallFacts,
  applications: readonly ApplicationToDecide[],
  envelope: Envelope,
) {
  const decisions = await latestDecisions(
    reading,
    applications.map(({ id }) => id),
  );
  const names = await staffNames(reading, handsIn([...decisions.values()]));
  const shown = await shownApplications(reading, applications);
  const reviewed = await reviewedByReader(
    reading,
    applications.map(({ id }) => id),
  );
  return applications.map((application) => {
    const decision = decisions.get(application.id) ?? null;
    const subject = {
      id: decision?.id ?? application.id,
      ...{ application, decision, hasReviewed: reviewed.has(application.id) },
      lackingMinor: decision ? lackingFor(decision, envelope) : 0n,
      currency: call.currency,
    };
    return {
      application: shown.get(application.id)!,
      decision: decision && decisionView(reading, decision, names, subject),
    };
  });
}

function lackingFor({ state, amountMinor }: Decision, envelope: Envelope): bigint {
  if (amountMinor === null || decisionLifecycle.in('binding', state)) return 0n;
  const lacking = amountMinor - leftOf(envelope);
  return lacking > 0n ? lacking : 0n;
}

/** The decision that stands on each application: the one being prepared, or else the last that was told. */
async function latestDecisions(reading: Reading, ids: readonly string[]): Promise<Map<string, Decision>> {
  if (ids.length === 0) return new Map();
  const decisions = await reading
    .visible(Decision, 'decision')
    .andWhere(`decision.applicationId = ANY(:ids::uuid[]) AND decision.state <> 'withdrawn'`, { ids })
    .orderBy('decision.recommendedAt')
    .addOrderBy('decision.id')
    .getMany();
  return new Map(decisions.map((decision) => [decision.applicationId, decision]));
}

/** The applications with a decision that the reader may see, be it that they may not be read: of such an alias is shown. */
async function decidedIds(reading: Reading, callId: string): Promise<string[]> {
  const rows = await reading
    .visible(Decision, 'decision')
    .andWhere('decision.callId = :callId', { callId })
    .select('DISTINCT decision.applicationId', 'id')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** How many decisions the reader would tell by releasing now, by outcome. */
async function releasableOf(reading: Reading, callId: string): Promise<Record<DecisionOutcome, number>> {
  const rows = await reading
    .visible(Decision, 'decision')
    .andWhere(`decision.callId = :callId AND decision.state = 'approved'`, { callId })
    .select('decision.outcome', 'outcome')
    .addSelect('count(*)::int', 'count')
    .groupBy('decision.outcome')
    .getRawMany<{ outcome: DecisionOutcome; count: number }>();
  const none = { approved: 0, approvedWithConditions: 0, waitlisted: 0, declined: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}
