// A real PostgreSQL for people who have none: used by `npm start` and by the tests.
export { freePort, startPostgres, stopLeftover } from './server.mjs';
export { createDatabase, dropDatabase, withDatabase } from './databases.mjs';
export { diesWithParent } from './launch.mjs';
