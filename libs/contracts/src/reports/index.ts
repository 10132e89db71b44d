export * from './checklist.js';
export * from './problem-codes.js';
export * from './report-states.js';
