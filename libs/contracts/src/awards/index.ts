export * from './agreement.js';
export * from './award.js';
export * from './decision.js';
