import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { ApplicationActionsController } from './http/application-actions.controller.js';
import { ApplicationSectionsController } from './http/application-sections.controller.js';
import { ApplicationsController } from './http/applications.controller.js';
import { DeskApplicationsController } from './http/desk-applications.controller.js';
import {
  PurgeUntouchedDraftsJob,
  RemindDraftOwnersJob,
  SweepVaultRecordsJob,
} from './jobs/applications-jobs.js';
import { ApplicationContents } from './queries/application-content.js';
import { CheckApplication } from './queries/check-application.js';
import { FurtherReaders } from './queries/further-readers.js';
import { ListDeskApplications } from './queries/list-desk-applications.js';
import { ListOwnApplications } from './queries/list-own-applications.js';
import { OwnApplications } from './queries/own-application.js';
import { PublishedForms } from './queries/published-forms.js';
import { ReadDeskApplication } from './queries/read-desk-application.js';
import { ReadReceipt } from './queries/read-receipt.js';
import { ReadSection } from './queries/read-section.js';
import { ReadTaskList } from './queries/read-task-list.js';
import { SubmittedContents } from './queries/submitted-contents.js';
import { ApplicationFiles } from './use-cases/application-files.js';
import { PurgeUntouchedDrafts } from './use-cases/purge-untouched-drafts.js';
import { RaiseConfidentiality } from './use-cases/raise-confidentiality.js';
import { RemindDraftOwners } from './use-cases/remind-draft-owners.js';
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
];

/** Applications: the applicant's pages and the officer's desk. */
@Module({
  imports: [FilesModule],
  controllers: [
    ApplicationsController,
    ApplicationSectionsController,
    ApplicationActionsController,
    DeskApplicationsController,
  ],
  providers: [
    ...useCases,
    ...queries,
    PublishedForms,
    ApplicationContents,
    OwnApplications,
    SubmittedContents,
    FurtherReaders,
    ApplicationFiles,
    RemindDraftOwnersJob,
    PurgeUntouchedDraftsJob,
    SweepVaultRecordsJob,
  ],
  exports: [
    StartApplication,
    SaveSection,
    SubmitApplication,
    WithdrawApplication,
    StartScreening,
    SubmittedContents,
    FurtherReaders,
  ],
})
export class ApplicationsModule {}
