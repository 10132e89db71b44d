export * from './form/index.js';
export * from './kernel/index.js';
export * from './language/index.js';
export * from './money/index.js';
