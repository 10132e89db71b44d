import { defineContext } from '@candela/platform';
import { awardLifecycle } from './domain/award-lifecycle.js';
import { awardPolicy } from './model/award-policy.js';

/** What is decided about applications, and the awards and agreements that follow. */
export const awardsContext = defineContext({
  name: 'awards',
  policies: [awardPolicy],
  lifecycles: [awardLifecycle],
});
