export * from './announcer.js';
export * from './toast-list.js';
export * from './toasts.js';
