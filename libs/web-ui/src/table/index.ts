export * from './data-table.js';
export * from './pager.js';
