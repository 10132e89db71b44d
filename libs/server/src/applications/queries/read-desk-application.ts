import {
  APPLICATION_ACTIONS,
  type FileAnswer,
  type FormAnswers,
  type FormDefinition,
  isRecord,
  joinAnswers,
  valueOf,
} from '@candela/contracts';
import { type Actor, allowedActions, NotFound, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { filesById } from '../../files/index.js';
import { disclosed, disclosureTo } from '../domain/disclosure.js';
import { aliasOf } from '../domain/reference.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import type { ApplicationRevision } from '../model/application-revision.entity.js';
import { callOf, caseOf } from './application-case.js';
import { callViewOf, headOf, moneyView } from './application-head.js';
import { applicationTimeline } from './application-timeline.js';
import { nameIsShown } from './desk-filter.js';
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
    const answers = disclosed(form, answersOf(revision), disclosure);
    return {
      ...headOf(application),
      country: application.country,
      requested: moneyView(application.amountRequestedMinor, application.currency),
      applicant: await applicantOf(reading, application),
      call: callViewOf(call, reading.now),
      missionId: application.missionId,
      submittedAt: revision.submittedAt.toISOString(),
      revisionNumber: revision.number,
      sha256: revision.sha256,
      form: { ui: form.ui },
      answers,
      files: await filesIn(reading, form, answers),
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

/** The answers of a revision; those in the vault are there, and nothing but that is known of them. */
function answersOf({ answers, vaultRecords }: ApplicationRevision): FormAnswers {
  const ofVault = Object.keys(vaultRecords).map((path): FormAnswers => {
    const [sectionKey = '', key = ''] = path.split('/');
    return { [sectionKey]: { [key]: true } };
  });
  return joinAnswers(answers, ...ofVault);
}

async function applicantOf(reading: Reading, { id, reference }: Application) {
  const shown = nameIsShown(reading.actor);
  const row = await reading
    .visible(Application, 'application')
    .andWhere('application.id = :id', { id })
    .innerJoin('organization', 'organization', 'organization.id = application.organization_id')
    .select(`CASE WHEN ${shown.where} THEN organization.name END`, 'name')
    .setParameters(shown.params)
    .getRawOne<{ name: string | null }>();
  const name = row?.name ?? null;
  return { name, alias: name === null ? aliasOf(reference) : null };
}

async function filesIn(reading: Reading, form: FormDefinition, answers: FormAnswers) {
  const listed = form.ui.sections.flatMap((section) =>
    section.questions
      .filter((question) => question.kind === 'file')
      .flatMap((question) => {
        const given = valueOf(answers, section.key);
        const value = isRecord(given) ? valueOf(given, question.key) : undefined;
        return Array.isArray(value)
          ? (value as FileAnswer[]).map(({ fileId }) => ({
              fileId,
              question: `${section.key}/${question.key}`,
            }))
          : [];
      }),
  );
  const files = await filesById(
    reading,
    listed.map(({ fileId }) => fileId),
  );
  return listed.flatMap(({ fileId, question }) => {
    const file = files.get(fileId);
    return file ? [{ ...file, question }] : [];
  });
}
