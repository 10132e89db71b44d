import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { ApplicationActionsController } from './http/application-actions.controller.js';
import { ApplicationSectionsController } from './http/application-sections.controller.js';
import { ApplicationScreeningController } from './http/application-screening.controller.js';
import { ApplicationsController } from './http/applications.controller.js';
import { DeskApplicationsController } from './http/desk-applications.controller.js';
import {
  PurgeUntouchedDraftsJob,
  RemindDraftOwnersJob,
  SweepVaultRecordsJob,
} from './jobs/applications-jobs.js';
import { AnswerSeals } from './queries/answer-seals.js';
import { ApplicationContents } from './queries/application-content.js';
import { CheckApplication } from './queries/check-application.js';
import { FurtherReaders } from './queries/further-readers.js';
import { ListDeskApplications } from './queries/list-desk-applications.js';
import { ListOwnApplications } from './queries/list-own-applications.js';
import { OwnApplications } from './queries/own-application.js';
import { PublishedForms } from './queries/published-forms.js';
import { ReadDeskApplication } from './queries/read-desk-application.js';
import { ReadReceipt } from './queries/read-receipt.js';
import { ReadScreening } from './queries/read-screening.js';
import { ReadSection } from './queries/read-section.js';
import { ReadTaskList } from './queries/read-task-list.js';
import { ReopenedQuestions } from './queries/reopened-questions.js';
import { SubmittedContents } from './queries/submitted-contents.js';
import { ApplicationFiles } from './use-cases/application-files.js';
import { CheckEligibility } from './use-cases/check-eligibility.js';
import { FindEligible } from './use-cases/find-eligible.js';
import { FindIneligible } from './use-cases/find-ineligible.js';
import { PurgeUntouchedDrafts } from './use-cases/purge-untouched-drafts.js';
import { RaiseConfidentiality } from './use-cases/raise-confidentiality.js';
import { RemindDraftOwners } from './use-cases/remind-draft-owners.js';
import { RequestChanges } from './use-cases/request-changes.js';
import { ResubmitApplication } from './use-cases/resubmit-application.js';
import { Revise } from './use-cases/revise.js';
import { SaveSection } from './use-cases/save-section.js';
import { StartApplication } from './use-cases/start-application.js';
import { StartScreening } from './use-cases/start-screening.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { SweepVaultRecords } from './use-cases/sweep-vault-records.js';
import { WithdrawApplication } from './use-cases/withdraw-application.js';

const useCases = [
  StartApplication,
  SaveSection,
  SubmitApplication,
  WithdrawApplication,
  RaiseConfidentiality,
  StartScreening,
  CheckEligibility,
  FindEligible,
  FindIneligible,
  RequestChanges,
  ResubmitApplication,
  RemindDraftOwners,
  PurgeUntouchedDrafts,
  SweepVaultRecords,
];

const queries = [
  ListOwnApplications,
  ReadTaskList,
  ReadSection,
  CheckApplication,
  ReadReceipt,
  ListDeskApplications,
  ReadDeskApplication,
  ReadScreening,
];

/** Applications: the applicant's pages and the officer's desk. */
@Module({
  imports: [FilesModule],
  controllers: [
    ApplicationsController,
    ApplicationSectionsController,
    ApplicationActionsController,
    ApplicationScreeningController,
    DeskApplicationsController,
  ],
  providers: [
    ...useCases,
    ...queries,
    PublishedForms,
    AnswerSeals,
    ApplicationContents,
    OwnApplications,
    SubmittedContents,
    FurtherReaders,
    ReopenedQuestions,
    Revise,
    ApplicationFiles,
    RemindDraftOwnersJob,
    PurgeUntouchedDraftsJob,
    SweepVaultRecordsJob,
  ],
  exports: [
    AnswerSeals,
    StartApplication,
    SaveSection,
    SubmitApplication,
    WithdrawApplication,
    StartScreening,
    CheckEligibility,
    FindEligible,
    FindIneligible,
    RequestChanges,
    ResubmitApplication,
    SubmittedContents,
    FurtherReaders,
  ],
})
export class ApplicationsModule {}
