import type { RegisterImportState } from '@candela/contracts';
import { lifecycle } from '@candela/platform';

export type RegisterImportVerb = 'check' | 'pass' | 'confirm' | 'run' | 'complete' | 'fail' | 'abandon';

/** An import is checked, shown, confirmed and carried out. `active` ones are being worked on by a process. */
export const registerImportLifecycle = lifecycle<RegisterImportState, RegisterImportVerb, 'active' | 'open'>({
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
    check: { from: ['waiting'], to: 'checking' },
    pass: { from: ['checking'], to: 'checked' },
    confirm: { from: ['checked'], to: 'confirmed' },
    run: { from: ['confirmed'], to: 'running' },
    complete: { from: ['running'], to: 'completed' },
    fail: { from: ['waiting', 'checking', 'confirmed', 'running'], to: 'failed' },
    abandon: { from: ['waiting', 'checking', 'checked', 'confirmed', 'running'], to: 'abandoned' },
  },
});
