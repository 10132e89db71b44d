export * from './account.js';
export * from './organization.js';
