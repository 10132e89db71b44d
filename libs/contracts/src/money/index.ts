export * from './currency.js';
export * from './format-money.js';
export * from './money.js';
export * from './parse-amount.js';
export * from './shares.js';
