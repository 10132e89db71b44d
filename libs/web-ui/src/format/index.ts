export * from './date-pipe.js';
export * from './dates.js';
export * from './money-pipe.js';
export * from './number-pipe.js';
