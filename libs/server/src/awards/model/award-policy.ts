import { definePolicy } from '@candela/platform';
import { awardsVisibleTo } from '../domain/readers.js';
import { Award } from './award.entity.js';

/** Who may see an award and what may be done with it. */
export const awardPolicy = definePolicy<{ id: string; award: Award }, never>({
  subject: 'award',
  entity: Award,
  visibleTo: awardsVisibleTo,
  rules: {},
});
