import type { ApplicationLevel, FormAnswers, FormUi, Language, MoneyJson } from '@candela/contracts';
import { NotFound, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type AnsweredFile, answersHandedIn, disclosed, filesInAnswers } from '../../drafting/index.js';
import { Application } from '../model/application.entity.js';
import { AnswerSeals } from './answer-seals.js';
import { type Applicant, applicantsOf } from './applicant-of.js';
import { moneyView } from './application-head.js';
import { latestRevision } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';

/** What was submitted last, for a reader whom another context's policy has let in. */
export interface SubmittedContent {
  id: string;
  reference: string;
  callId: string;
  title: string | null;
  level: ApplicationLevel;
  country: string | null;
  language: Language;
  requested: MoneyJson | null;
  applicant: Applicant;
  revisionNumber: number;
  submittedAt: string;
  form: { ui: FormUi['ui'] };
  /** Markers stand for what is in the vault, and for what is confidential unless it was asked for. */
  answers: FormAnswers;
  files: AnsweredFile[];
}

/** Gives contexts to the right what an application says, for those whom their own policies let read it. */
@Injectable()
export class SubmittedContents {
  constructor(
    private readonly forms: PublishedForms,
    private readonly seals: AnswerSeals,
  ) {}

  /**
   * The revision that stands. The caller has asked its policy, says whether confidential answers are for the reader, and
   * records the reading where the level is above `internal`. Throws `NotFound` for drafts and unknown ids.
   */
  async of(
    reading: Reading,
    applicationId: string,
    disclosure: { confidential: boolean },
  ): Promise<SubmittedContent> {
    const application = await reading
      .unfiltered(Application, 'application', 'the caller’s own policy has let the reader in')
      .where('application.id = :applicationId', { applicationId })
      .getOne();
    const revision = application && (await latestRevision(reading, applicationId));
    if (!application || !revision) throw new NotFound('application');
    const form = await this.forms.get(reading, revision.formVersionId);
    const answers = disclosed(form, answersHandedIn(revision, this.seals.of(application)), {
      ordinary: true,
      vault: false,
      ...disclosure,
    });
    const { id, reference, callId, title, confidentiality: level, country, language } = application;
    return {
      id,
      reference,
      callId,
      title,
      level,
      country,
      language,
      requested: moneyView(application.amountRequestedMinor, application.currency),
      applicant: (await applicantsOf(reading, [id])).get(id)!,
      revisionNumber: revision.number,
      submittedAt: revision.submittedAt.toISOString(),
      form: { ui: form.ui },
      answers,
      files: await filesInAnswers(reading, form, answers),
    };
  }
}
