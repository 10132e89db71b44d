export * from './account.js';
export * from './organization.js';
export * from './problem-codes.js';
