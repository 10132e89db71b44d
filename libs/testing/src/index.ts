export * from './api-client.js';
export * from './browser.js';
export * from './cloned-database.js';
export * from './columns-holding.js';
export * from './fake-clock.js';
export * from './postgres/index.js';
export * from './queue-rig.js';
export * from './specs-below.js';
