export { CapacityModule } from './capacity.module.js';
export { capacityContext } from './capacity.context.js';
