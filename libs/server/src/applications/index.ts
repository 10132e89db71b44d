export { ApplicationsModule } from './applications.module.js';
export { applicationsContext } from './applications.context.js';
export { disclosureTo } from './domain/disclosure.js';
export { applicationLifecycle } from './domain/application-lifecycle.js';
export {
  applicationsOfCall,
  applicationsToTell,
  type ApplicationToTell,
} from './queries/applications-to-tell.js';
export { applicationFacts, applicationsInCall, type ApplicationFacts } from './queries/application-facts.js';
export { AnswerSeals } from './queries/answer-seals.js';
export { applicantsOf, type Applicant } from './queries/applicant-of.js';
export { FurtherReaders, type FurtherReading } from './queries/further-readers.js';
export { SubmittedContents, type SubmittedContent } from './queries/submitted-contents.js';
export {
  applicationsAtPanel,
  applicationsToDecide,
  applicationToDecide,
  lockedApplication,
  type ApplicationToDecide,
} from './queries/applications-to-decide.js';
export {
  applicationsInScreening,
  applicationsToScreen,
  changesThatAreOverdue,
  changesThatCameBack,
} from './queries/application-work.js';
export { CheckEligibility, type CheckEligibilityInput } from './use-cases/check-eligibility.js';
export { FindEligible } from './use-cases/find-eligible.js';
export { FindIneligible, type FindIneligibleInput } from './use-cases/find-ineligible.js';
export { RequestChanges, type RequestChangesInput } from './use-cases/request-changes.js';
export { ResubmitApplication } from './use-cases/resubmit-application.js';
export { applicationPipeline, type PipelineRow } from './queries/application-pipeline.js';
export { RaiseConfidentiality } from './use-cases/raise-confidentiality.js';
export { SaveSection, type SaveSectionInput } from './use-cases/save-section.js';
export { StartApplication } from './use-cases/start-application.js';
export { StartScreening } from './use-cases/start-screening.js';
export { SubmitApplication, type SubmitInput } from './use-cases/submit-application.js';
export { WithdrawApplication } from './use-cases/withdraw-application.js';
export { Application } from './model/application.entity.js';
export { advanceApplication } from './use-cases/advance-application.js';
export {
  applicationsReadAsStaff,
  applicationsVisibleTo,
  mayReadAsStaff,
  mayReadConfidential,
  type Readable,
} from './domain/readers.js';
