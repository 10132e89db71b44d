import { type FormAnswers, joinAnswers, type SectionAnswers } from '@candela/contracts';
import { invariant, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn } from '../../drafting/index.js';
import { QuestionNotOpen } from '../domain/application-errors.js';
import { reopenedQuestions } from '../domain/reopened.js';
import type { Application } from '../model/application.entity.js';
import { AnswerSeals } from './answer-seals.js';
import { ApplicationContents } from './application-content.js';
import { latestRevision } from './latest-revision.js';
import { openRequestOf } from './screening-of.js';

/** Says which questions of an application may be answered while changes are requested. */
@Injectable()
export class ReopenedQuestions {
  constructor(
    private readonly contents: ApplicationContents,
    private readonly seals: AnswerSeals,
  ) {}

  /**
   * "section/question" of each that may be answered, with `sent` in place of what is stored; empty unless changes are
   * requested.
   */
  async of(reading: Reading, application: Application, sent: FormAnswers = {}): Promise<Set<string>> {
    const request = await openRequestOf(reading, application);
    if (!request) return new Set();
    const { form, answers } = await this.contents.of(reading, application);
    const revision = await latestRevision(reading, application.id);
    invariant(revision, 'Changes are requested of what was handed in.');
    const named = request.questions.map(({ path }) => path);
    const submitted = answersHandedIn(revision, this.seals.of(application));
    return reopenedQuestions(form, named, submitted, joinAnswers(answers, sent));
  }

  /** Throws `QuestionNotOpen` where changes are requested, and not of these questions of a section. */
  async refuseOthers(
    reading: Reading,
    application: Application,
    sectionKey: string,
    sent: SectionAnswers,
  ): Promise<void> {
    if (application.state !== 'changesRequested') return;
    const open = await this.of(reading, application, { [sectionKey]: sent });
    const closed = Object.keys(sent)
      .map((key) => `${sectionKey}/${key}`)
      .filter((path) => !open.has(path));
    if (closed.length > 0) throw new QuestionNotOpen(closed);
  }
}
