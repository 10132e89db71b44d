import {
  type FileAnswer,
  type FormAnswers,
  type FormDefinition,
  isRecord,
  joinAnswers,
  valueOf,
} from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { type FileFacts, filesById } from '../../files/index.js';
import type { ApplicationRevision } from '../model/application-revision.entity.js';

/** A file that the answers of a revision name. */
export interface AnsweredFile extends FileFacts {
  /** "section/question". */
  question: string;
}

/** The answers of a revision; those in the vault are there, and nothing but that is known of them. */
export function markedAnswersOf({ answers, vaultRecords }: ApplicationRevision): FormAnswers {
  const ofVault = Object.keys(vaultRecords).map((path): FormAnswers => {
    const [sectionKey = '', key = ''] = path.split('/');
    return { [sectionKey]: { [key]: true } };
  });
  return joinAnswers(answers, ...ofVault);
}

/** The files that answers name, as far as the reader got the answers. */
export async function filesIn(
  reading: Reading,
  form: FormDefinition,
  answers: FormAnswers,
): Promise<AnsweredFile[]> {
  const listed = form.ui.sections.flatMap((section) =>
    section.questions
      .filter((question) => question.kind === 'file')
      .flatMap((question) => {
        const given = valueOf(answers, section.key);
        const value = isRecord(given) ? valueOf(given, question.key) : undefined;
        return Array.isArray(value)
          ? (value as FileAnswer[]).map(({ fileId }) => ({
              fileId,
              question: `${section.key}/${question.key}`,
            }))
          : [];
      }),
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
