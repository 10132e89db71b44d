import { all, definePolicy, notNow, ALLOWED, type Rule, type Verdict } from '@candela/platform';
import type { FileState } from '../domain/file-lifecycle.js';

/** A file with what its place says about the reader: a file has no rules of its own about who. */
export interface FileSubject {
  id: string;
  state: FileState;
  read: Verdict;
  change: Verdict;
}

const readable: Rule<FileSubject> = (_actor, file) => file.read;
const changeable: Rule<FileSubject> = (_actor, file) => file.change;
const finished: Rule<FileSubject> = (_actor, { state }) =>
  state === 'stored' ? ALLOWED : notNow('file.state-forbids', { action: 'file.download', state });

/** Who may do what with a file follows from what it is attached to. */
export const filePolicy = definePolicy<
  FileSubject,
  'file.upload' | 'file.finish' | 'file.download' | 'file.remove'
>({
  subject: 'file',
  rules: {
    'file.upload': changeable,
    'file.finish': changeable,
    'file.download': all(readable, finished),
    'file.remove': changeable,
  },
});
