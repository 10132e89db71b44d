import { defineContext } from '@candela/platform';

/** What grantees owe to tell, what they told, and the close of an award. */
export const reportsContext = defineContext({
  name: 'reports',
  policies: [],
});
