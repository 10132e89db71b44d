export * from './problem-codes.js';
export * from './report-states.js';
