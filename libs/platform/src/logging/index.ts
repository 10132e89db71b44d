export * from './describe-error.js';
export * from './log-context.js';
export * from './logger.js';
export * from './mask-text.js';
export * from './nest-logger.js';
export * from './redact.js';
export * from './request-log.js';
