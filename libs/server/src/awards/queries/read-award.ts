import {
  hasOrganizationRole,
  invariant,
  Vault,
  type Actor,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationToDecide } from '../../applications/index.js';
import { missionNames, organizationNames, staffNames } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { awardNextStep } from '../domain/next-step.js';
import type { Agreement } from '../model/agreement.entity.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase, conditionsOf } from './award-case.js';
import { awardTimeline } from './award-timeline.js';
import { agreementView, awardActions, awardHead, conditionView } from './award-view.js';
import { shownApplications } from './shown-application.js';

/** One award, as the staff see it and as its organization does. */
@Injectable()
export class ReadAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The file on the desk. */
  onDesk(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const { award, agreement, conditions, subject, call } = await this.parts(reading, id);
      reading.permit(awardPolicy, 'award.read', subject);
      const application = await applicationToDecide(reading, award.applicationId);
      const shown = (await shownApplications(reading, [application])).get(application.id)!;
      const missions = await missionNames(reading, award.missionId ? [award.missionId] : []);
      const signers = await staffNames(
        reading,
        agreement?.countersignedBy ? [agreement.countersignedBy] : [],
      );
      return {
        ...awardHead(award),
        title: shown.title,
        applicant: shown.applicant,
        confidentiality: shown.confidentiality,
        call: { id: call.id, reference: call.reference, title: call.title },
        missionId: award.missionId,
        missionName: missions.get(award.missionId ?? '') ?? null,
        agreement:
          agreement && agreementView(agreement, null, signers.get(agreement.countersignedBy ?? '') ?? null),
        conditions: conditions.map((condition) => conditionView(condition, true)),
        timeline: await awardTimeline(reading, id),
        allowedActions: awardActions(reading, subject, conditions),
      };
    });
  }

  /** The page of its organization. */
  own(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const { award, agreement, conditions, subject, call } = await this.parts(reading, id);
      reading.permit(awardPolicy, 'award.read-own', subject);
      const names = await organizationNames(reading, [award.organizationId]);
      const unmet = conditions.filter(({ metAt }) => metAt === null).length;
      return {
        ...awardHead(award),
        title: award.title,
        organization: { id: award.organizationId, name: names.get(award.organizationId) ?? '' },
        call: { id: call.id, reference: call.reference, title: call.title },
        next: awardNextStep(award.state, agreement?.state ?? null, unmet),
        agreement:
          agreement && agreementView(agreement, await this.signedName(reading, award, agreement), null),
        conditions: conditions.map((condition) => conditionView(condition, false)),
        allowedActions: awardActions(reading, subject, conditions),
      };
    });
  }

  private async parts(reading: Reading, id: string) {
    const award = await reading.get(Award, id);
    const agreement = await agreementOf(reading, id);
    const call = (await callsById(reading, [award.callId])).get(award.callId);
    invariant(call, 'Every award has a call.');
    const conditions = await conditionsOf(reading, id);
    return { award, agreement, conditions, call, subject: await awardCase(reading, award, agreement) };
  }

  /** For those of the organization who write and sign for it, as on the receipt of an application. */
  private async signedName(reading: Reading, award: Award, agreement: Agreement): Promise<string | null> {
    const { organizationId } = award;
    if (!agreement.signatureRecordId) return null;
    if (!hasOrganizationRole(reading.actor, organizationId, 'owner', 'editor', 'signatory')) return null;
    const name = (await this.vault.openMany([agreement.signatureRecordId])).get(agreement.signatureRecordId);
    return typeof name === 'string' ? name : null;
  }
}
