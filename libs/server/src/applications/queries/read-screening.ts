import {
  answerAt,
  eligibilityChecks,
  type FormAnswers,
  type FormUi,
  protectionOf,
  questionAt,
  sameAnswer,
} from '@candela/contracts';
import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn, disclosed, type Disclosure } from '../../drafting/index.js';
import { staffNames } from '../../identity/index.js';
import { type CallFacts, daysAfter, localDateOf } from '../../programs/index.js';
import { changesDueFrom } from '../domain/changes-due.js';
import { disclosureTo } from '../domain/disclosure.js';
import type { Application } from '../model/application.entity.js';
import type { ApplicationRevision } from '../model/application-revision.entity.js';
import type { ChangeRequest } from '../model/change-request.entity.js';
import type { EligibilityCheck } from '../model/eligibility-check.entity.js';
import { AnswerSeals } from './answer-seals.js';
import { auditedReading } from './audited-reading.js';
import { revisionsOf } from './latest-revision.js';
import { PublishedForms } from './published-forms.js';
import { changeRequestsOf, eligibilityCheckOf, verdictOf } from './screening-of.js';

type Names = ReadonlyMap<string, string>;

/** A revision with its answers: as they are kept, and as far as they are for the reader. */
interface ReadRevision {
  revision: ApplicationRevision;
  kept: FormAnswers;
  answers: FormAnswers;
}

/** The screening of one application: what was checked, what was asked and what became of it, how it ended. */
@Injectable()
export class ReadScreening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly seals: AnswerSeals,
  ) {}

  /** Reading one above the level `internal` is audited. */
  execute(actor: Actor, id: string) {
    return auditedReading(this.unitOfWork, actor, id, 'application.read-screening', (...found) =>
      this.read(...found),
    );
  }

  private async read(reading: Reading, application: Application, call: CallFacts) {
    const form = await this.forms.get(reading, application.formVersionId);
    const disclosure = { ...disclosureTo(reading.actor, application), vault: false };
    const seal = this.seals.of(application);
    const revisions = (await revisionsOf(reading, application.id)).map((revision): ReadRevision => {
      const kept = answersHandedIn(revision, seal);
      return { revision, kept, answers: disclosed(form, kept, disclosure) };
    });
    const checks = await eligibilityCheckOf(reading, application.id);
    const requests = await changeRequestsOf(reading, application.id);
    const verdict = await verdictOf(reading, application.id);
    const names = await staffNames(reading, [
      ...Object.values(checks?.items ?? {}).map(({ by }) => by),
      ...requests.map(({ requestedBy }) => requestedBy),
      ...(verdict ? [verdict.decidedBy] : []),
    ]);
    return {
      id: application.id,
      checks: checksView(call, checks, names),
      requests: requests.map((request) => ({
        ...requestView(request, reading.now, names),
        questions: questionsOf(request, form, revisions, disclosure),
      })),
      verdict: verdict && {
        verdict: verdict.verdict,
        reasons: verdict.reasons,
        explanation: verdict.explanation,
        decidedAt: verdict.decidedAt.toISOString(),
        decidedBy: names.get(verdict.decidedBy) ?? null,
      },
      due: changesDueFrom(localDateOf(reading.now, call.timeZone), daysAfter),
    };
  }
}

function checksView(call: CallFacts, checks: EligibilityCheck | null, names: Names) {
  return {
    version: checks?.version ?? 0,
    items: eligibilityChecks(call.template).map((key) => {
      const item = checks?.items[key];
      return {
        key,
        answer: item?.answer ?? null,
        note: item?.note ?? '',
        checkedBy: item ? (names.get(item.by) ?? null) : null,
        checkedAt: item?.at ?? null,
      };
    }),
  };
}

function requestView(request: ChangeRequest, now: Date, names: Names) {
  return {
    revisionNumber: request.revisionNumber,
    message: request.message,
    requestedAt: request.requestedAt.toISOString(),
    requestedBy: names.get(request.requestedBy) ?? null,
    dueOn: request.dueOn,
    isOverdue: request.answeredAt === null && now >= request.dueAt,
    answeredAt: request.answeredAt?.toISOString() ?? null,
  };
}

/** What was asked of each question, with the answer before and after; then whatever else is another answer now. */
function questionsOf(
  request: ChangeRequest,
  form: FormUi,
  revisions: readonly ReadRevision[],
  disclosure: Disclosure,
) {
  const numbered = (number: number | null) => revisions.find(({ revision }) => revision.number === number);
  const [before, after] = [numbered(request.revisionNumber), numbered(request.answeredNumber)];
  const named = request.questions.map(({ path, ask }) => ({
    path,
    ask: isForReader(form, path, disclosure) ? ask : null,
  }));
  const others = form.ui.sections
    .flatMap(({ key, questions }) => questions.map((question) => `${key}/${question.key}`))
    .filter((path) => !request.questions.some((one) => one.path === path) && isChanged(path, before, after))
    .map((path) => ({ path, ask: null }));
  return [...named, ...others].map(({ path, ask }) => ({
    path,
    ask,
    before: answerIn(before, path),
    after: answerIn(after, path),
    isChanged: isChanged(path, before, after),
  }));
}

/** What is asked about a confidential answer may tell of it; what is asked about one in the vault tells nothing. */
function isForReader(form: FormUi, path: string, { confidential }: Disclosure): boolean {
  const question = questionAt(form, path);
  return confidential || (question !== undefined && protectionOf(question) !== 'confidential');
}

function answerIn(read: ReadRevision | undefined, path: string): unknown {
  const [sectionKey = '', key = ''] = path.split('/');
  return (read && answerAt(read.answers, sectionKey, key)) ?? null;
}

/** Whether an answer is another one now, by what is kept, whatever of it the reader gets. */
function isChanged(path: string, before?: ReadRevision, after?: ReadRevision): boolean {
  if (!before || !after) return false;
  const [sectionKey = '', key = ''] = path.split('/');
  return (
    before.revision.vaultRecords[path] !== after.revision.vaultRecords[path] ||
    !sameAnswer(answerAt(before.kept, sectionKey, key), answerAt(after.kept, sectionKey, key))
  );
}
