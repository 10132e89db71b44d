export { programsContext } from './programs.context.js';
export { ProgramsModule } from './programs.module.js';
export { callLifecycle } from './domain/call-lifecycle.js';
export { daysAfter, instantOf, isTimeZone, localDateOf, localTimeOf } from './domain/local-time.js';
export {
  callForApplying,
  callsById,
  callsOfProgram,
  formDefinition,
  lockedCall,
  type CallFacts,
  type CallForApplying,
} from './queries/calls-for-others.js';
export { programById, type ProgramFacts } from './queries/program-by-id.js';
export { callsClosingSoon, callsToTranslate } from './queries/call-work.js';
export { ArchiveCall } from './use-cases/archive-call.js';
export { CreateCall, type CreateCallInput } from './use-cases/create-call.js';
export { CreateProgram, type ProgramInput } from './use-cases/create-program.js';
export { EditCall, type EditCallInput } from './use-cases/edit-call.js';
export { ExtendCall } from './use-cases/extend-call.js';
export { OpenAndCloseCalls } from './use-cases/open-and-close-calls.js';
export { PublishCall } from './use-cases/publish-call.js';
export { RequestTranslationReview } from './use-cases/request-translation-review.js';
