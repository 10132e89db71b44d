export * from './application-states.js';
export * from './desk-query.js';
export * from './limits.js';
export * from './problem-codes.js';
export * from './screening.js';
export * from './where-it-stands.js';
