export * from './ledger.js';
export * from './payment.js';
export * from './problem-codes.js';
export * from './why-not-paid.js';
