export * from './chart-data.js';
export * from './chart.js';
