export * from './examples/index.js';
export * from './local-initiatives.js';
export * from './local-initiatives/defaults.js';
export type { LocalInitiativesOptions } from './local-initiatives/options.js';
