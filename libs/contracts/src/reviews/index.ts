export * from './review-answers.js';
export * from './review.js';
