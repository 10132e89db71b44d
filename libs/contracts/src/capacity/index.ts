export * from './areas.js';
export * from './assessment.js';
export * from './levels.js';
