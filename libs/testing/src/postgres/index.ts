export { copyDatabase, templateDatabase, type CopiedDatabase } from './template-database.js';
export { postgresOfTests, type PostgresOfTests } from './settings.js';
