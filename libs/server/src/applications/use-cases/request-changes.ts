import {
  type FieldProblem,
  type FormAnswers,
  type FormUi,
  isCalendarDate,
  visibleQuestions,
} from '@candela/contracts';
import { type Actor, invariant, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { answersHandedIn } from '../../drafting/index.js';
import { type CallFacts, daysAfter, instantOf, localDateOf } from '../../programs/index.js';
import { ChangesNotAcceptable } from '../domain/application-errors.js';
import { changesDueFrom } from '../domain/changes-due.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import type { ApplicationRevision } from '../model/application-revision.entity.js';
import { ChangeRequest, type NamedQuestion } from '../model/change-request.entity.js';
import { AnswerSeals } from '../queries/answer-seals.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { latestRevision } from '../queries/latest-revision.js';
import { PublishedForms } from '../queries/published-forms.js';

export interface RequestChangesInput {
  id: string;
  /** The application's that was read. */
  version: number;
  message: string;
  questions: readonly NamedQuestion[];
  /** The last day, where the call is run; ten business days from now unless told. */
  dueOn?: string | undefined;
}

/** An officer asks the applicant to answer some questions anew; those open again, and no others. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly seals: AnswerSeals,
  ) {}

  /** Throws `ChangesNotAcceptable` for questions that were not asked or named twice, and for days too near or too far. */
  execute(actor: Actor, input: RequestChangesInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.request-changes', caseOf(application, call));
      const revision = await latestRevision(tx, application.id);
      invariant(revision, 'What is in screening was handed in.');
      const form = await this.forms.get(tx, revision.formVersionId);
      const submitted = answersHandedIn(revision, this.seals.of(application));
      const due = dueDay(call, tx.now, input.dueOn);
      const problems = [...questionProblems(form, submitted, input.questions), ...due.problems];
      if (problems.length > 0) throw new ChangesNotAcceptable(problems);
      application.requestChanges();
      await tx.update(application);
      await insertRequest(tx, revision, input, due);
      tx.emit('application.changes-requested', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}

/** Each question was asked in what was handed in, and is named once. */
function questionProblems(
  form: FormUi,
  submitted: FormAnswers,
  questions: readonly NamedQuestion[],
): FieldProblem[] {
  const asked = new Set(
    form.ui.sections.flatMap(({ key }) =>
      visibleQuestions(form, key, submitted).map((question) => `${key}/${question.key}`),
    ),
  );
  return questions.flatMap(({ path }, index): FieldProblem[] => {
    const at = { path: `/questions/${index}/path`, params: {} };
    if (!asked.has(path)) return [{ ...at, code: 'application.question-unknown' }];
    const isFirst = questions.findIndex((other) => other.path === path) === index;
    return isFirst ? [] : [{ ...at, code: 'application.question-named-twice' }];
  });
}

/** The last day and the instant at which it is over, where the call is run. */
function dueDay(
  { timeZone }: CallFacts,
  now: Date,
  asked: string | undefined,
): { on: string; at: Date; problems: FieldProblem[] } {
  const { usual, min, max } = changesDueFrom(localDateOf(now, timeZone), daysAfter);
  const isPossible = asked === undefined || (isCalendarDate(asked) && asked >= min && asked <= max);
  const on = isPossible ? (asked ?? usual) : usual;
  return {
    on,
    at: instantOf(`${on}T23:59`, timeZone, 'closing'),
    problems: isPossible
      ? []
      : [{ path: '/dueOn', code: 'application.due-on-out-of-range', params: { min, max } }],
  };
}

async function insertRequest(
  tx: Transaction,
  revision: ApplicationRevision,
  { message, questions }: RequestChangesInput,
  due: { on: string; at: Date },
): Promise<void> {
  invariant(tx.actor.userId, 'Only people ask.');
  await tx.insert(
    Object.assign(new ChangeRequest(), {
      id: tx.newId(),
      applicationId: revision.applicationId,
      revisionNumber: revision.number,
      message,
      questions: questions.map(({ path, ask }) => ({ path, ask })),
      dueOn: due.on,
      dueAt: due.at,
      requestedBy: tx.actor.userId,
      requestedAt: tx.now,
      answeredNumber: null,
      answeredAt: null,
    }),
  );
}
