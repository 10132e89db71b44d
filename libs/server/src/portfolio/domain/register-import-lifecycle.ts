import type { RegisterImportState } from '@candela/contracts';
import { lifecycle } from '@candela/platform';

export type RegisterImportAction =
  `register-import.${'check' | 'pass' | 'confirm' | 'run' | 'complete' | 'fail' | 'abandon'}`;

/** An import is checked, shown, confirmed and carried out. `active` ones are being worked on by a process. */
export const registerImportLifecycle = lifecycle<
  RegisterImportState,
  RegisterImportAction,
  'active' | 'open'
>({
  subject: 'register-import',
  initial: 'waiting',
  states: {
    waiting: { groups: ['open'] },
    checking: { groups: ['open', 'active'] },
    checked: { groups: ['open'] },
    confirmed: { groups: ['open'] },
    running: { groups: ['open', 'active'] },
    completed: { final: true },
    failed: { final: true },
    abandoned: { final: true },
  },
  actions: {
    'register-import.check': { from: ['waiting'], to: 'checking' },
    'register-import.pass': { from: ['checking'], to: 'checked' },
    'register-import.confirm': { from: ['checked'], to: 'confirmed' },
    'register-import.run': { from: ['confirmed'], to: 'running' },
    'register-import.complete': { from: ['running'], to: 'completed' },
    'register-import.fail': { from: ['waiting', 'checking', 'confirmed', 'running'], to: 'failed' },
    'register-import.abandon': {
      from: ['waiting', 'checking', 'checked', 'confirmed', 'running'],
      to: 'abandoned',
    },
  },
});
