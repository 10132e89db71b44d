import { Module } from '@nestjs/common';
import { CallFormController } from './http/call-form.controller.js';
import { CallStepsController } from './http/call-steps.controller.js';
import { CallsController } from './http/calls.controller.js';
import { ProgramsController } from './http/programs.controller.js';
import { PublicCallsController } from './http/public-calls.controller.js';
import { OpenAndCloseCallsJob } from './jobs/open-and-close-calls.job.js';
import { DetailOfCall } from './queries/call-detail.js';
import { FormOfCall } from './queries/form-of-call.js';
import { ListCalls } from './queries/list-calls.js';
import { ListPrograms } from './queries/list-programs.js';
import { PublicCalls } from './queries/public-calls.js';
import { TimelineOfCall } from './queries/timeline-of-call.js';
import { ArchiveCall } from './use-cases/archive-call.js';
import { CancelCall } from './use-cases/cancel-call.js';
import { CreateCall } from './use-cases/create-call.js';
import { CreateProgram } from './use-cases/create-program.js';
import { EditCall } from './use-cases/edit-call.js';
import { EditForm } from './use-cases/edit-form.js';
import { ExtendCall } from './use-cases/extend-call.js';
import { OpenAndCloseCalls } from './use-cases/open-and-close-calls.js';
import { PublishCall } from './use-cases/publish-call.js';
import { RequestTranslationReview } from './use-cases/request-translation-review.js';
import { ReturnToDraft } from './use-cases/return-to-draft.js';

const useCases = [
  CreateProgram,
  CreateCall,
  EditCall,
  EditForm,
  RequestTranslationReview,
  ReturnToDraft,
  PublishCall,
  ExtendCall,
  CancelCall,
  ArchiveCall,
  OpenAndCloseCalls,
];
const queries = [ListPrograms, ListCalls, DetailOfCall, FormOfCall, TimelineOfCall, PublicCalls];

/** Programs and their calls. */
@Module({
  controllers: [
    ProgramsController,
    CallsController,
    CallFormController,
    CallStepsController,
    PublicCallsController,
  ],
  providers: [...useCases, ...queries, OpenAndCloseCallsJob],
  exports: useCases,
})
export class ProgramsModule {}
