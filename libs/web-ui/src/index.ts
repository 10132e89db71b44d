export * from './dialog/index.js';
export * from './feedback/index.js';
export * from './field/index.js';
export * from './format/index.js';
export * from './icon/index.js';
export * from './text/index.js';
