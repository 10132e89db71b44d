import {
  answerAt,
  FILE_MEDIA_TYPES,
  type FileQuestion,
  type FormAnswers,
  type FormUi,
  isRecord,
} from '@candela/contracts';
import type { FileAccess } from '../../files/index.js';

/** What may be uploaded to a file question. */
export function fileLimitsOf({ accept, maxBytes, maxFiles }: FileQuestion): FileAccess['limits'] {
  return { mediaTypes: FILE_MEDIA_TYPES.filter((type) => accept.includes(type)), maxBytes, maxFiles };
}

/** The files that the answer to a file question names. */
export function fileIdsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((file: unknown) =>
    isRecord(file) && typeof file['fileId'] === 'string' ? [file['fileId']] : [],
  );
}

/** The files that the answers to a form name. */
export function filesNamedIn(form: FormUi, answers: FormAnswers): string[] {
  return form.ui.sections.flatMap(({ key, questions }) =>
    questions
      .filter((question) => question.kind === 'file')
      .flatMap((question) => fileIdsIn(answerAt(answers, key, question.key))),
  );
}
