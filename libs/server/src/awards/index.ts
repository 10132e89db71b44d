export { AwardsModule } from './awards.module.js';
export { awardsContext } from './awards.context.js';
export { awardLifecycle } from './domain/award-lifecycle.js';
export { awardsVisibleTo, isGrantee, seesAwardAsStaff, type AwardScope } from './domain/readers.js';
export { Award } from './model/award.entity.js';
