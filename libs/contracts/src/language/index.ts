export * from './countries.js';
export * from './language.js';
