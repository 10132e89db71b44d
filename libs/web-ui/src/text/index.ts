export * from './icu-transpiler.js';
export * from './language-store.js';
export * from './missing-text.js';
export * from './provide-texts.js';
export * from './texts.js';
