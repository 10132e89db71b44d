import { definePolicy } from '@candela/platform';
import { callPolicy } from './call-policy.js';
import { FormVersion } from './form-version.entity.js';

/** The form of a call is seen by those who see the call; what may be done with it is an action on the call. */
export const formVersionPolicy = definePolicy<FormVersion, never>({
  subject: 'form-version',
  entity: FormVersion,
  visibleTo: (actor, alias) => {
    const { where, params } = callPolicy.visibleTo!(actor, 'form_call');
    return { where: `${alias}.call_id IN (SELECT form_call.id FROM call form_call WHERE ${where})`, params };
  },
  rules: {},
});
