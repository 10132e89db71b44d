import { type FormUi, questionAt } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { Report } from '../model/report.entity.js';
import { ReportComment } from '../model/report-comment.entity.js';
import { ReportRevision } from '../model/report-revision.entity.js';

/** The revision that stands, of a report that was found to be readable; null where nothing was handed in. */
export function latestRevision(reading: Reading, reportId: string): Promise<ReportRevision | null> {
  return reading
    .unfiltered(ReportRevision, 'revision', 'revisions are read with their report, which was visible')
    .where('revision.reportId = :reportId', { reportId })
    .orderBy('revision.number', 'DESC')
    .limit(1)
    .getOne();
}

/** What was said to a revision, by question and the whole last; of every revision where none is named, the first one first. */
export function commentsOn(
  reading: Reading,
  reportId: string,
  revisionNumber?: number,
): Promise<ReportComment[]> {
  const query = reading
    .unfiltered(ReportComment, 'comment', 'comments are read with their report, which was visible')
    .where('comment.reportId = :reportId', { reportId });
  if (revisionNumber !== undefined)
    query.andWhere('comment.revisionNumber = :revisionNumber', { revisionNumber });
  return query
    .orderBy('comment.revisionNumber')
    .addOrderBy('comment.question', 'ASC', 'NULLS LAST')
    .getMany();
}

/** What its organization was told of the revision that it handed in last: nothing while that is being read. */
export async function commentsTold(
  reading: Reading,
  report: Report,
  revision: ReportRevision | null,
): Promise<ReportComment[]> {
  if (!revision || report.state === 'submitted') return [];
  return commentsOn(reading, report.id, revision.number);
}

/** A comment as pages show it, with the words of its question; who wrote it is not told. */
export function commentView(form: FormUi, { question, text, writtenAt, revisionNumber }: ReportComment) {
  const asked = question === null ? undefined : questionAt(form, question);
  return {
    ...{ question, text, revisionNumber },
    label: asked ? { en: asked.label.en, fr: asked.label.fr } : null,
    writtenAt: writtenAt.toISOString(),
  };
}
