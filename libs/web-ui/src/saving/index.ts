export * from './conflict-view.js';
export * from './save-indicator.js';
export * from './word-difference.js';
