export { CapacityModule } from './capacity.module.js';
export { capacityContext } from './capacity.context.js';
export { assessmentsToConfirm } from './queries/capacity-work.js';
export { RecordActivity } from './use-cases/activities.js';
export { ConfirmAssessment, SubmitAssessment } from './use-cases/assessment-steps.js';
export { OpenCapacityFile } from './use-cases/open-capacity-file.js';
export { AgreePlan, ProgressPlanItem } from './use-cases/plan.js';
export { SaveAccount, SaveLevel } from './use-cases/save-assessment.js';
