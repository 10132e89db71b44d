import { questionAt } from '@candela/contracts';
import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { UnknownReportQuestion } from '../domain/report-errors.js';
import { ReportComment } from '../model/report-comment.entity.js';
import { reportPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { applicationOf, caseOf } from '../queries/report-case.js';
import { commentView, commentsOn, latestRevision } from '../queries/report-revisions.js';

/** An officer says something to an answer of what was handed in, or to all of it. It is told with the decision. */
@Injectable()
export class CommentReport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Replaces what was said to `question` ("section/question", null for the whole); an empty text takes it back. Returns what
   * is said to the revision now. Throws `UnknownReportQuestion`.
   */
  execute(actor: Actor, input: { id: string; question: string | null; text: string }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, input.id);
      tx.authorize(reportPolicy, 'report.comment', caseOf(report, await applicationOf(tx, report)));
      if (input.question !== null && !questionAt(report.definition, input.question))
        throw new UnknownReportQuestion();
      const revision = await latestRevision(tx, report.id);
      invariant(revision && actor.userId, 'What was submitted has a revision, and only people comment.');
      const before = (await commentsOn(tx, report.id, revision.number)).find(
        ({ question }) => question === input.question,
      );
      if (before) await tx.remove(before);
      if (input.text !== '') {
        await tx.insert(
          Object.assign(new ReportComment(), {
            ...{ id: tx.newId(), reportId: report.id, revisionNumber: revision.number },
            ...{ question: input.question, text: input.text, writtenBy: actor.userId, writtenAt: tx.now },
          }),
        );
      }
      return {
        comments: (await commentsOn(tx, report.id, revision.number)).map((comment) =>
          commentView(report.definition, comment),
        ),
      };
    });
  }
}
