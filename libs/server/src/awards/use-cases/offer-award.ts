import { invariant, type Transaction } from '@candela/platform';
import type { ApplicationToDecide } from '../../applications/index.js';
import type { CallFacts } from '../../programs/index.js';
import { agreementLifecycle } from '../domain/agreement-lifecycle.js';
import { awardLifecycle } from '../domain/award-lifecycle.js';
import { Agreement } from '../model/agreement.entity.js';
import { AwardCondition } from '../model/award-condition.entity.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import type { Decision } from '../model/decision.entity.js';

interface Offer {
  decision: Decision;
  application: ApplicationToDecide;
  call: CallFacts;
}

/** Makes the award that an approval promises, with its conditions and the first draft of its agreement. */
export async function offerAward(tx: Transaction, { decision, application, call }: Offer): Promise<void> {
  const { amountMinor, startsOn, endsOn } = decision;
  invariant(amountMinor !== null && startsOn && endsOn, 'An approval has an amount and dates.');
  const id = tx.newId();
  const { missionId, organizationId } = application;
  const award = await tx.insert(
    Object.assign(new Award(), {
      id,
      reference: `${application.reference}-A`,
      applicationId: application.id,
      callId: call.id,
      programId: call.programId,
      ...{ missionId, organizationId },
      template: call.template,
      title: application.title ?? application.reference,
      currency: decision.currency,
      ...{ amountMinor, startsOn, endsOn },
      state: awardLifecycle.initial,
      offeredAt: tx.now,
      ...{ activatedAt: null, closedAt: null, terminatedAt: null, terminationReason: null },
      version: 1,
    }),
  );
  const subject = { id, award, agreement: null, proposerIds: decision.proposerIds };
  tx.authorize(awardPolicy, 'award.offer', subject);
  for (const [index, text] of decision.conditions.entries()) {
    const condition = {
      id: tx.newId(),
      awardId: id,
      number: index + 1,
      text,
      metAt: null,
      metBy: null,
      note: null,
    };
    await tx.insert(Object.assign(new AwardCondition(), condition, { version: 1 }));
  }
  await draftAgreement(tx, id, 1);
  tx.emit('award.offered', { awardId: id });
}

/** A new agreement on an award; its words follow from the award when it is sent. */
export async function draftAgreement(tx: Transaction, awardId: string, number: number): Promise<void> {
  await tx.insert(
    Object.assign(new Agreement(), {
      id: tx.newId(),
      ...{ awardId, number },
      state: agreementLifecycle.initial,
      createdAt: tx.now,
      ...{ sha256En: null, sha256Fr: null, sentBy: null, sentAt: null },
      ...{ signedBy: null, signedAt: null, signedSha256: null, signatureRecordId: null },
      ...{ countersignedBy: null, countersignedAt: null, voidedAt: null, voidReason: null },
      version: 1,
    }),
  );
}
