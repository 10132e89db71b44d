export * from './work-list.js';
