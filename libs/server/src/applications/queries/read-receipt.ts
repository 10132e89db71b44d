import { acceptsApplications, nextStepOf } from '@candela/contracts';
import { type Actor, NotFound, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn } from '../../drafting/index.js';
import { organizationNames } from '../../identity/index.js';
import { headlineOf } from '../domain/headline.js';
import { mayReadVault } from '../domain/readers.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { AnswerSeals } from './answer-seals.js';
import { callOf, caseOf } from './application-case.js';
import { callViewOf, moneyView } from './application-head.js';
import { revisionsOf } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';

/** The proof that an application was handed in, with what happens next. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly vault: Vault,
    private readonly seals: AnswerSeals,
  ) {}

  /** Of the revision that stands, or of the one with the number. Throws `NotFound` where there is none. */
  execute(actor: Actor, id: string, number?: number) {
    return this.unitOfWork.read(actor, async (reading) => {
      const application = await reading.get(Application, id);
      const call = await callOf(reading, application);
      reading.permit(applicationPolicy, 'application.read-receipt', caseOf(application, call));
      const revisions = await revisionsOf(reading, id);
      const revision =
        number === undefined ? revisions.at(-1) : revisions.find((one) => one.number === number);
      if (!revision) throw new NotFound('application');
      const form = await this.forms.get(reading, revision.formVersionId);
      const answers = answersHandedIn(revision, this.seals.of(application));
      const headline = headlineOf(call.template, form, answers);
      const names = await organizationNames(reading, [application.organizationId]);
      return {
        id,
        reference: application.reference,
        receiptCode: revision.receiptCode,
        submittedAt: revision.submittedAt.toISOString(),
        call: callViewOf(call, reading.now),
        organization: { id: application.organizationId, name: names.get(application.organizationId) ?? '' },
        title: headline.title,
        requested: moneyView(headline.amountRequestedMinor, application.currency),
        certifiedName: mayReadVault(actor, application)
          ? String(await this.vault.open(revision.certificationRecordId))
          : null,
        revisionNumber: revision.number,
        sha256: revision.sha256,
        revisions: revisions.map(({ number: one, submittedAt }) => ({
          number: one,
          submittedAt: submittedAt.toISOString(),
        })),
        next: nextStepOf(application.state, acceptsApplications(call, reading.now)),
        sections: form.ui.sections
          .filter(({ key }) => answers[key])
          .map(({ title: { en, fr } }) => ({ en, fr })),
      };
    });
  }
}
