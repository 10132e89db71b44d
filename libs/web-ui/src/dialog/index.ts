export * from './confirmation-dialog.js';
export * from './confirmation.js';
export * from './dialog.js';
