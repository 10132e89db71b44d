import {
  answerAt,
  type FileAnswer,
  type FileQuestion,
  type FormAnswers,
  protectionOf,
  questionAt,
  valueOf,
} from '@candela/contracts';
import {
  ALLOWED,
  can,
  forbidden,
  NotFound,
  notNow,
  type Reading,
  type Transaction,
  type Verdict,
} from '@candela/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { answersHandedIn, attachFiles, fileIdsIn, fileLimitsOf } from '../../drafting/index.js';
import { type FileAccess, type FilePlace, FilePlaces } from '../../files/index.js';
import { disclosureTo } from '../domain/disclosure.js';
import { isMember } from '../domain/readers.js';
import { Application } from '../model/application.entity.js';
import { type ApplicationCase, applicationPolicy } from '../model/application-policy.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { AnswerSeals } from '../queries/answer-seals.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { FurtherReaders } from '../queries/further-readers.js';
import { latestRevision, revisionsOf } from '../queries/latest-revision.js';
import { PublishedForms } from '../queries/published-forms.js';
import { ReopenedQuestions } from '../queries/reopened-questions.js';

/** The kind of place that a file question of an application is. */
const PLACE_KIND = 'application';

/** Says what may be done with the files of file questions, and keeps answers and files in step. */
@Injectable()
export class ApplicationFiles implements FilePlace, OnModuleInit {
  constructor(
    private readonly places: FilePlaces,
    private readonly forms: PublishedForms,
    private readonly furtherReaders: FurtherReaders,
    private readonly reopened: ReopenedQuestions,
    private readonly seals: AnswerSeals,
  ) {}

  onModuleInit(): void {
    this.places.register(PLACE_KIND, this);
  }

  /** What the reader may do with the files of the question "section/question". */
  async accessTo(reading: Reading, id: string, key: string): Promise<FileAccess> {
    const application = await reading.find(Application, id);
    if (!application) return this.accessOfFurtherReaders(reading, id, key);
    const question = await this.fileQuestion(reading, application, key);
    const subject = caseOf(application, await callOf(reading, application));
    return {
      limits: fileLimitsOf(question),
      read: await this.readVerdict(reading, subject, application, question),
      change: await this.changeVerdict(reading, subject, application, key),
      audited: application.confidentiality !== 'internal' && !isMember(reading.actor, application),
      attachedIds: await this.attachedIds(reading, application, key),
    };
  }

  /** The answer to the question "section/question" as it will be stored: see `attachFiles`. What was handed in stays. */
  async attach(
    tx: Transaction,
    { application, path }: { application: Application; path: string },
    value: unknown,
    before: unknown,
  ): Promise<FileAnswer[] | null> {
    const place = { placeKind: PLACE_KIND, placeId: application.id, placeKey: path };
    return attachFiles(tx, place, value, before, await this.handedInIds(tx, application, path));
  }

  /** Whom another context lets read it gets the files of what was submitted, as far as the answer is for them. */
  private async accessOfFurtherReaders(reading: Reading, id: string, key: string): Promise<FileAccess> {
    const access = await this.furtherReaders.accessTo(reading, id);
    const revision = access && (await latestRevision(reading, id));
    if (!access || !revision) throw new NotFound('file');
    const application = await reading
      .unfiltered(Application, 'application', 'another context has let the reader in')
      .where('application.id = :id', { id })
      .getOneOrFail();
    const question = await this.fileQuestion(reading, application, key);
    const disclosure = { ordinary: true, vault: false, ...access };
    return {
      limits: null,
      read: disclosure[protectionOf(question)] ? ALLOWED : forbidden(),
      change: forbidden(),
      audited: application.confidentiality !== 'internal',
      attachedIds: submittedIds(answersHandedIn(revision, this.seals.of(application)), key),
    };
  }

  /** Throws `NotFound` unless the question takes files. */
  private async fileQuestion(reading: Reading, application: Application, key: string): Promise<FileQuestion> {
    const question = questionAt(await this.forms.get(reading, application.formVersionId), key);
    if (question?.kind !== 'file') throw new NotFound('file');
    return question;
  }

  /** Files change as the answer does: where changes were requested, of the questions that are open. */
  private async changeVerdict(
    reading: Reading,
    subject: ApplicationCase,
    application: Application,
    path: string,
  ): Promise<Verdict> {
    const verdict = can(applicationPolicy, reading.actor, 'application.save-section', subject, reading.now);
    if (!verdict.allowed || application.state !== 'changesRequested') return verdict;
    const open = await this.reopened.of(reading, application);
    return open.has(path) ? ALLOWED : notNow('application.question-not-open');
  }

  /** Members read as they read the answer; staff read what was submitted, as far as the answer is for them. */
  private async readVerdict(
    reading: Reading,
    subject: ApplicationCase,
    application: Application,
    question: FileQuestion,
  ): Promise<Verdict> {
    const { actor, now } = reading;
    if (!disclosureTo(actor, application)[protectionOf(question)]) return forbidden();
    if (isMember(actor, application)) return ALLOWED;
    return can(applicationPolicy, actor, 'application.read', subject, now);
  }

  /** The files that the stored answer names, or one that was handed in. */
  private async attachedIds(reading: Reading, application: Application, path: string): Promise<string[]> {
    const [sectionKey = '', questionKey = ''] = path.split('/');
    const section = await reading
      .unfiltered(ApplicationSection, 'section', 'a section of an application that was visible')
      .where('section.applicationId = :applicationId AND section.sectionKey = :sectionKey', {
        applicationId: application.id,
        sectionKey,
      })
      .getOne();
    const stored = section?.ownAnswers(this.seals.of(application));
    return [
      ...fileIdsIn(valueOf(stored, questionKey)),
      ...(await this.handedInIds(reading, application, path)),
    ];
  }

  /** The files that the answer named in any revision. */
  private async handedInIds(reading: Reading, application: Application, path: string): Promise<string[]> {
    const seal = this.seals.of(application);
    return (await revisionsOf(reading, application.id)).flatMap((revision) =>
      submittedIds(answersHandedIn(revision, seal), path),
    );
  }
}

/** The files that a submitted answer names. */
function submittedIds(answers: FormAnswers, path: string): string[] {
  const [sectionKey = '', questionKey = ''] = path.split('/');
  return fileIdsIn(answerAt(answers, sectionKey, questionKey));
}
