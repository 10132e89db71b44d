import type { Question } from '@candela/contracts';

/**
 * Fetches the editors of tables, where a question is answered by one. They are the heaviest part of a form and come by
 * themselves when they are shown; a page that waits for this first is whole at once and does not jump.
 */
export async function fetchTableEditors(questions: readonly Question[]): Promise<void> {
  await Promise.all(
    questions.map(({ kind }) => {
      switch (kind) {
        case 'beneficiaries':
          return import('./beneficiaries-editor.js');
        case 'text':
        case 'longText':
        case 'choice':
        case 'multiChoice':
        case 'date':
        case 'number':
        case 'money':
        case 'contact':
        case 'declarations':
        case 'file':
          return undefined;
        default:
          return import('./rows-question.js');
      }
    }),
  );
}
