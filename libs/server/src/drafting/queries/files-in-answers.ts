import { answerAt, type FormAnswers, type FormUi } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { type FileFacts, filesById } from '../../files/index.js';
import { fileIdsIn } from '../domain/file-answers.js';

/** A file that answers name. */
export interface AnsweredFile extends FileFacts {
  /** "section/question". */
  question: string;
}

/** The files that answers name, as far as the reader got the answers. */
export async function filesInAnswers(
  reading: Reading,
  form: FormUi,
  answers: FormAnswers,
): Promise<AnsweredFile[]> {
  const listed = form.ui.sections.flatMap((section) =>
    section.questions
      .filter((question) => question.kind === 'file')
      .flatMap((question) =>
        fileIdsIn(answerAt(answers, section.key, question.key)).map((fileId) => ({
          fileId,
          question: `${section.key}/${question.key}`,
        })),
      ),
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
