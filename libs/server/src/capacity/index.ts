export { CapacityModule } from './capacity.module.js';
export { capacityContext } from './capacity.context.js';
export { assessmentsToConfirm } from './queries/capacity-work.js';
export { OpenCapacityFile } from './use-cases/open-capacity-file.js';
