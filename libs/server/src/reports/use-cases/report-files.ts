import {
  answerAt,
  type FileAnswer,
  type FileQuestion,
  protectionOf,
  questionAt,
  valueOf,
} from '@candela/contracts';
import {
  ALLOWED,
  can,
  type CaseSeal,
  forbidden,
  NotFound,
  organizationIdsOf,
  type Reading,
  type Transaction,
  type Verdict,
} from '@candela/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerSeals, type Application, disclosureTo } from '../../applications/index.js';
import { answersHandedIn, attachFiles, fileIdsIn, fileLimitsOf } from '../../drafting/index.js';
import { type FileAccess, type FilePlace, FilePlaces } from '../../files/index.js';
import { reportPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { ReportSection } from '../model/report-section.entity.js';
import { applicationOf, caseOf } from '../queries/report-case.js';
import { latestRevision } from '../queries/report-revisions.js';

/** The kind of place that a file question of a report is. */
const PLACE_KIND = 'report';

/** Says what may be done with the files of a report's file questions, and keeps answers and files in step. */
@Injectable()
export class ReportFiles implements FilePlace, OnModuleInit {
  constructor(
    private readonly places: FilePlaces,
    private readonly seals: AnswerSeals,
  ) {}

  onModuleInit(): void {
    this.places.register(PLACE_KIND, this);
  }

  /** What the reader may do with the files of the question "section/question". */
  async accessTo(reading: Reading, id: string, key: string): Promise<FileAccess> {
    const report = await reading.find(Report, id);
    const question = report && questionAt(report.definition, key);
    if (!report || question?.kind !== 'file') throw new NotFound('file');
    const application = await applicationOf(reading, report);
    const subject = caseOf(report, application);
    return {
      limits: fileLimitsOf(question),
      read: readVerdict(reading, report, application, question),
      change: can(reportPolicy, reading.actor, 'report.save-section', subject, reading.now),
      audited: application.confidentiality !== 'internal' && !isMember(reading, report),
      attachedIds: await attachedIds(reading, report, this.seals.of(application), key),
    };
  }

  /** The answer to the question "section/question" as it will be stored: see `attachFiles`. */
  attach(
    tx: Transaction,
    { reportId, path }: { reportId: string; path: string },
    value: unknown,
    before: unknown,
  ): Promise<FileAnswer[] | null> {
    return attachFiles(tx, { placeKind: PLACE_KIND, placeId: reportId, placeKey: path }, value, before);
  }
}

function isMember({ actor }: Reading, { organizationId }: Report): boolean {
  return organizationIdsOf(actor).includes(organizationId);
}

/** Members read as they read the answer; staff read what was submitted, as far as the answer is for them. */
function readVerdict(
  reading: Reading,
  report: Report,
  application: Application,
  question: FileQuestion,
): Verdict {
  const { actor, now } = reading;
  if (!disclosureTo(actor, application)[protectionOf(question)]) return forbidden();
  if (isMember(reading, report)) return ALLOWED;
  return can(reportPolicy, actor, 'report.read', caseOf(report, application), now);
}

/** The files that the submitted answer names, and for its members the stored one. */
async function attachedIds(
  reading: Reading,
  report: Report,
  seal: CaseSeal,
  path: string,
): Promise<string[]> {
  const [sectionKey = '', questionKey = ''] = path.split('/');
  const revision = await latestRevision(reading, report.id);
  const handedIn = revision
    ? fileIdsIn(answerAt(answersHandedIn(revision, seal), sectionKey, questionKey))
    : [];
  if (!isMember(reading, report)) return handedIn;
  const section = await reading
    .unfiltered(ReportSection, 'section', 'a section of a report that was visible')
    .where('section.reportId = :reportId AND section.sectionKey = :sectionKey', {
      ...{ reportId: report.id, sectionKey },
    })
    .getOne();
  return [...fileIdsIn(valueOf(section?.ownAnswers(seal), questionKey)), ...handedIn];
}
