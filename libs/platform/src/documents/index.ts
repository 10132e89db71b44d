export * from './document.js';
export * from './documents.js';
export * from './send-pdf.js';
