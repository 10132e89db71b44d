export * from './allowed-action.js';
export * from './business-calendar.js';
export * from './business-days.js';
export * from './page.js';
export * from './people.js';
export * from './problem.js';
