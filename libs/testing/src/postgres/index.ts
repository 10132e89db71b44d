export { copyDatabase, templateDatabase, type CopiedDatabase } from './template-database.js';
export { freePort } from '../../../../tools/postgres/index.mjs';
export { postgresOfTests, type PostgresOfTests } from './settings.js';
