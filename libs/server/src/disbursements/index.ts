export { DisbursementsModule } from './disbursements.module.js';
export { disbursementsContext } from './disbursements.context.js';
