import { answerAt, type FormAnswers, type LocalizedText, questionAt, sameAnswer } from '@candela/contracts';
import { invariant, type Reading } from '@candela/platform';
import { answersHandedIn } from '../../drafting/index.js';
import { reopenedQuestions } from '../domain/reopened.js';
import type { ApplicationRevision } from '../model/application-revision.entity.js';
import { latestRevision } from './latest-revision.js';
import type { OwnApplication } from './own-application.js';

/** A question that is open again, for the applicant. */
export interface OpenQuestion {
  /** "section/question". */
  path: string;
  label: LocalizedText;
  /** What the officer asks; null where the form asks it only since another answer changed. */
  ask: string | null;
  /** The answer is not the one that was handed in. */
  isChanged: boolean;
}

/** What the applicant is asked to change, and how far that has come; null where nothing is. */
export async function requestedChanges(
  reading: Reading,
  { request, content, application, seal }: OwnApplication,
) {
  if (!request) return null;
  const revision = await latestRevision(reading, application.id);
  invariant(revision, 'Changes are requested of what was handed in.');
  const named = new Map(request.questions.map(({ path, ask }) => [path, ask]));
  const submitted = answersHandedIn(revision, seal);
  const open = reopenedQuestions(content.form, [...named.keys()], submitted, content.answers);
  return {
    message: request.message,
    requestedAt: request.requestedAt.toISOString(),
    dueOn: request.dueOn,
    dueAt: request.dueAt.toISOString(),
    isOverdue: reading.now >= request.dueAt,
    questions: [...open].flatMap((path): OpenQuestion[] => {
      const label = questionAt(content.form, path)?.label;
      if (!label) return [];
      return [
        {
          path,
          label: { en: label.en, fr: label.fr },
          ask: named.get(path) ?? null,
          isChanged: isChanged(path, content, revision, submitted),
        },
      ];
    }),
  };
}

/** Whether the answer to a question is another than the one of a revision. */
function isChanged(
  path: string,
  { sections, answers }: OwnApplication['content'],
  revision: ApplicationRevision,
  submitted: FormAnswers,
): boolean {
  const [sectionKey = '', key = ''] = path.split('/');
  const record = sections.find((section) => section.sectionKey === sectionKey)?.vaultRecords[key];
  if (record !== undefined || revision.vaultRecords[path] !== undefined) {
    return record !== revision.vaultRecords[path];
  }
  return !sameAnswer(answerAt(answers, sectionKey, key), answerAt(submitted, sectionKey, key));
}
