export * from './evaluation.js';
export * from './score-sheet.js';
