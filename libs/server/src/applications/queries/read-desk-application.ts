import { APPLICATION_ACTIONS } from '@candela/contracts';
import { type Actor, allowedActions, NotFound, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn, disclosed, filesInAnswers } from '../../drafting/index.js';
import type { CallFacts } from '../../programs/index.js';
import { disclosureTo } from '../domain/disclosure.js';
import type { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { AnswerSeals } from './answer-seals.js';
import { applicantsOf } from './applicant-of.js';
import { caseOf } from './application-case.js';
import { callViewOf, headOf, moneyView } from './application-head.js';
import { applicationTimeline } from './application-timeline.js';
import { auditedReading } from './audited-reading.js';
import { latestRevision } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';
import { screeningFacts } from './screening-of.js';

/** One application on the desk: what was submitted, what happened since, what may be done. */
@Injectable()
export class ReadDeskApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly seals: AnswerSeals,
  ) {}

  /** Reading one above the level `internal` is audited. */
  execute(actor: Actor, id: string) {
    return auditedReading(this.unitOfWork, actor, id, 'application.read', (...found) => this.read(...found));
  }

  private async read(reading: Reading, application: Application, call: CallFacts) {
    const { id } = application;
    const subject = caseOf(application, call, await screeningFacts(reading, application, call));
    const revision = await latestRevision(reading, id);
    if (!revision) throw new NotFound('application');
    const form = await this.forms.get(reading, revision.formVersionId);
    const disclosure = { ...disclosureTo(reading.actor, application), vault: false };
    const answers = disclosed(form, answersHandedIn(revision, this.seals.of(application)), disclosure);
    return {
      ...headOf(application),
      country: application.country,
      requested: moneyView(application.amountRequestedMinor, application.currency),
      applicant: (await applicantsOf(reading, [id])).get(id)!,
      call: callViewOf(call, reading.now),
      missionId: application.missionId,
      submittedAt: (application.submittedAt ?? revision.submittedAt).toISOString(),
      revisionNumber: revision.number,
      revisedAt: revision.number > 1 ? revision.submittedAt.toISOString() : null,
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
