export { Demo } from './demo.js';
export { DemoClock } from './demo-clock.js';
export { DEMO_ORGANIZATIONS, DEMO_PASSWORD, DEMO_STAFF } from './demo-people.js';
