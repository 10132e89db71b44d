export * from './portfolio/index.js';
export * from './checks.js';
export * from './contexts.js';
export { sealStoredAnswers } from './seal-stored-answers.js';
export { queuePolicy } from './notifications/index.js';
export * from './seeds/index.js';
