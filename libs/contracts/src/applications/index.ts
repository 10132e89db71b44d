export * from './answer-conflict.js';
export * from './application-states.js';
export * from './desk-query.js';
export * from './form-for-section.js';
export * from './limits.js';
export * from './problem-codes.js';
export * from './withheld.js';
