export * from './applications/index.js';
export * from './awards/index.js';
export * from './files/index.js';
export * from './form/index.js';
export * from './kernel/index.js';
export * from './language/index.js';
export * from './money/index.js';
