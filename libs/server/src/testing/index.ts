export * from './given-application.js';
export * from './given-call.js';
export * from './given.js';
export * from './kept-mails.js';
export * from './mail-links.js';
export * from './signed-in.js';
export * from './test-server.js';
export * from './upload.js';
