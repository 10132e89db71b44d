export * from './countries.js';
export * from './dates.js';
export * from './language.js';
