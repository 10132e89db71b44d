import { defineContext } from '@candela/platform';

/** How an organization’s capacity grows: baseline, plan, activities, endline. */
export const capacityContext = defineContext({
  name: 'capacity',
  policies: [],
});
