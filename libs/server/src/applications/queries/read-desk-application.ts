import { APPLICATION_ACTIONS } from '@candela/contracts';
import { type Actor, allowedActions, NotFound, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn, disclosed, filesInAnswers } from '../../drafting/index.js';
import { disclosureTo } from '../domain/disclosure.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { applicantsOf } from './applicant-of.js';
import { callOf, caseOf } from './application-case.js';
import { callViewOf, headOf, moneyView } from './application-head.js';
import { applicationTimeline } from './application-timeline.js';
import { latestRevision } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';

/** One application on the desk: what was submitted, what happened since, what may be done. */
@Injectable()
export class ReadDeskApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
  ) {}

  /** Reading one above the level `internal` is audited, so that it is a change as well. */
  async execute(actor: Actor, id: string) {
    const view = await this.unitOfWork.read(actor, async (reading) => {
      const application = await reading.get(Application, id);
      return application.confidentiality === 'internal' ? this.read(reading, application) : null;
    });
    if (view) return view;
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.get(Application, id);
      const subject = caseOf(application, await callOf(tx, application));
      tx.authorize(applicationPolicy, 'application.read', subject);
      return this.read(tx, application);
    });
  }

  private async read(reading: Reading, application: Application) {
    const { id } = application;
    const call = await callOf(reading, application);
    const subject = caseOf(application, call);
    reading.permit(applicationPolicy, 'application.read', subject);
    const revision = await latestRevision(reading, id);
    if (!revision) throw new NotFound('application');
    const form = await this.forms.get(reading, revision.formVersionId);
    const disclosure = { ...disclosureTo(reading.actor, application), vault: false };
    const answers = disclosed(form, answersHandedIn(revision), disclosure);
    return {
      ...headOf(application),
      country: application.country,
      requested: moneyView(application.amountRequestedMinor, application.currency),
      applicant: (await applicantsOf(reading, [id])).get(id)!,
      call: callViewOf(call, reading.now),
      missionId: application.missionId,
      submittedAt: revision.submittedAt.toISOString(),
      revisionNumber: revision.number,
      sha256: revision.sha256,
      form: { ui: form.ui },
      answers,
      files: await filesInAnswers(reading, form, answers),
      timeline: await applicationTimeline(reading, id),
      allowedActions: allowedActions(
        applicationPolicy,
        reading.actor,
        APPLICATION_ACTIONS,
        subject,
        reading.now,
      ),
    };
  }
}
