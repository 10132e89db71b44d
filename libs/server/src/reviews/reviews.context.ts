import { defineContext } from '@candela/platform';

/** Who reads applications, without conflicts of interest, and what they find. */
export const reviewsContext = defineContext({
  name: 'reviews',
  policies: [],
});
