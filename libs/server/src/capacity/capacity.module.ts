import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { ActivitiesController } from './http/activities.controller.js';
import { AssessmentsController } from './http/assessments.controller.js';
import { CapacityProgramController } from './http/capacity-program.controller.js';
import { CapacityController } from './http/capacity.controller.js';
import { PlanItemsController } from './http/plan-items.controller.js';
import { RemindOfAssessmentsJob } from './jobs/capacity-jobs.js';
import { OnAwardActivated } from './jobs/on-award-activated.js';
import { ExportCapacityProgram } from './queries/export-program.js';
import { ListActivities } from './queries/list-activities.js';
import { ReadAssessment } from './queries/read-assessment.js';
import { ReadCapacityFile } from './queries/read-capacity-file.js';
import { ReadCapacityProgram } from './queries/read-program.js';
import { CorrectActivity, RecordActivity, StrikeOutActivity } from './use-cases/activities.js';
import { ConfirmAssessment, ReturnAssessment, SubmitAssessment } from './use-cases/assessment-steps.js';
import { DropOut } from './use-cases/drop-out.js';
import { OpenCapacityFile } from './use-cases/open-capacity-file.js';
import {
  AddPlanItem,
  AgreePlan,
  ChangePlanItem,
  ProgressPlanItem,
  RemovePlanItem,
} from './use-cases/plan.js';
import { RemindOfAssessments } from './use-cases/remind-of-assessments.js';
import { SaveAccount, SaveLevel } from './use-cases/save-assessment.js';

const useCases = [
  OpenCapacityFile,
  DropOut,
  SaveLevel,
  SaveAccount,
  SubmitAssessment,
  ReturnAssessment,
  ConfirmAssessment,
  AddPlanItem,
  ChangePlanItem,
  RemovePlanItem,
  AgreePlan,
  ProgressPlanItem,
  RecordActivity,
  CorrectActivity,
  StrikeOutActivity,
];

/** How an organization’s capacity grows: baseline, plan, activities, endline. */
@Module({
  imports: [ApplicationsModule],
  controllers: [
    CapacityController,
    AssessmentsController,
    PlanItemsController,
    ActivitiesController,
    CapacityProgramController,
  ],
  providers: [
    ...useCases,
    RemindOfAssessments,
    RemindOfAssessmentsJob,
    OnAwardActivated,
    ReadCapacityFile,
    ReadAssessment,
    ListActivities,
    ReadCapacityProgram,
    ExportCapacityProgram,
  ],
  exports: useCases,
})
export class CapacityModule {}
