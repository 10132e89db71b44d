import { lifecycle } from '@candela/platform';

/** From the first byte that is announced to the last that is erased. */
export const fileLifecycle = lifecycle({
  subject: 'file',
  initial: 'uploading',
  states: { uploading: {}, stored: {}, removed: { final: true } },
  actions: {
    'file.finish': { from: ['uploading'], to: 'stored' },
    'file.remove': { from: ['uploading', 'stored'], to: 'removed' },
  },
});

export type FileState = (typeof fileLifecycle.states)[number];
