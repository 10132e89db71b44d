import { defineContext } from '@candela/platform';
import { fileLifecycle } from './domain/file-lifecycle.js';
import { filePolicy } from './model/file-policy.js';
import { StoredFile } from './model/stored-file.entity.js';

/** Files that people attach to things of other contexts. */
export const filesContext = defineContext({
  name: 'files',
  policies: [filePolicy],
  internalEntities: [
    { entity: StoredFile, because: 'who may see a file is for the place that it is attached to' },
  ],
  lifecycles: [fileLifecycle],
  jobs: ['file.sweep'],
});
