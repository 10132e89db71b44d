export { ReviewsModule } from './reviews.module.js';
export { reviewsContext } from './reviews.context.js';
