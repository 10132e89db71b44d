export * from './answer-conflict.js';
export * from './form-for-section.js';
export * from './problem-codes.js';
export * from './saved-section.js';
export * from './withheld.js';
