export * from './examples/index.js';
export * from './local-initiatives.js';
export * from './local-initiatives/defaults.js';
export type { LocalInitiativesOptions } from './local-initiatives/options.js';
export * from './local-initiatives/score-sheet.js';
export * from './score-sheets.js';
