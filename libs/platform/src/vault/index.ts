export * from './case-seals.js';
export * from './vault.js';
