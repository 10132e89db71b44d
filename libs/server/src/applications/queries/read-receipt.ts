import type { ApplicationState } from '@candela/contracts';
import { type Actor, NotFound, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { organizationNames } from '../../identity/index.js';
import { mayReadVault } from '../domain/readers.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from './application-case.js';
import { callViewOf, moneyView } from './application-head.js';
import { latestRevision } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';

/** The proof that an application was handed in, with what happens next. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly vault: Vault,
  ) {}

  execute(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const application = await reading.get(Application, id);
      const call = await callOf(reading, application);
      reading.permit(applicationPolicy, 'application.read-receipt', caseOf(application, call));
      const revision = await latestRevision(reading, id);
      if (!revision) throw new NotFound('application');
      const form = await this.forms.get(reading, revision.formVersionId);
      const names = await organizationNames(reading, [application.organizationId]);
      const handedIn = new Set([
        ...Object.keys(revision.answers),
        ...Object.keys(revision.vaultRecords).map((path) => path.split('/')[0]),
      ]);
      return {
        id,
        reference: application.reference,
        receiptCode: revision.receiptCode,
        submittedAt: revision.submittedAt.toISOString(),
        call: callViewOf(call, reading.now),
        organization: { id: application.organizationId, name: names.get(application.organizationId) ?? '' },
        title: application.title,
        requested: moneyView(application.amountRequestedMinor, application.currency),
        certifiedName: mayReadVault(actor, application)
          ? String(await this.vault.open(revision.certificationRecordId))
          : null,
        revisionNumber: revision.number,
        sha256: revision.sha256,
        next: nextStepOf(application.state),
        sections: form.ui.sections
          .filter(({ key }) => handedIn.has(key))
          .map(({ title: { en, fr } }) => ({ en, fr })),
      };
    });
  }
}

/** What an applicant may expect next, and whose turn it is. */
function nextStepOf(state: ApplicationState) {
  if (state === 'withdrawn' || state === 'draft') return { step: 'none', who: 'nobody' } as const;
  return { step: state === 'submitted' ? 'screening' : 'decision', who: 'mission' } as const;
}
