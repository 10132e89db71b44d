import { definePolicy, when } from '@candela/platform';

/** Who has a desk; what lies on it is for the policies of the things themselves to say. */
export const deskPolicy = definePolicy<null, 'desk.read-work-list'>({
  subject: 'desk',
  rules: { 'desk.read-work-list': when((actor) => actor.staffGrants.length > 0) },
});
