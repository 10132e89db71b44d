import { defineContext } from '@candela/platform';
import { deskPolicy } from './model/desk-policy.js';

/** What waits for whom, over all contexts. */
export const deskContext = defineContext({ name: 'desk', policies: [deskPolicy] });
