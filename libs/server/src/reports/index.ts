export { ReportsModule } from './reports.module.js';
export { reportsContext } from './reports.context.js';
