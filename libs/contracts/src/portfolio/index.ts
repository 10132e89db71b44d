export * from './deadline.js';
export * from './fiscal-year.js';
export * from './past-award.js';
export * from './register-import.js';
