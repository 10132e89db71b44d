import { defineContext } from '@candela/platform';
import { callLifecycle } from './domain/call-lifecycle.js';
import { CallExtension } from './model/call-extension.entity.js';
import { callPolicy } from './model/call-policy.js';
import { formVersionPolicy } from './model/form-version-policy.js';
import { programPolicy } from './model/program-policy.js';

/** Programs, their calls, and the forms of calls. */
export const programsContext = defineContext({
  name: 'programs',
  policies: [programPolicy, callPolicy, formVersionPolicy],
  internalEntities: [{ entity: CallExtension, because: 'written and told with its call' }],
  lifecycles: [callLifecycle],
  events: [
    'call.translation-review-requested',
    'call.published',
    'call.opened',
    'call.closed',
    'call.extended',
    'call.cancelled',
  ],
  jobs: ['call.open-and-close'],
});
