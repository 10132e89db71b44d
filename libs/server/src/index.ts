export * from './contexts.js';
export { queuePolicy } from './notifications/index.js';
