export * from './given.js';
export * from './kept-mails.js';
export * from './signed-in.js';
export * from './test-server.js';
