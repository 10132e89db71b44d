export * from './disk-storage.js';
export * from './file-storage.js';
