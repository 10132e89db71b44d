import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { FilesModule } from '../files/index.js';
import { AwardReportsController } from './http/award-reports.controller.js';
import { ClosingController } from './http/closing.controller.js';
import { DeskReportsController } from './http/desk-reports.controller.js';
import { ReportActionsController } from './http/report-actions.controller.js';
import { ReportsController } from './http/reports.controller.js';
import {
  OnAwardActivated,
  OnAwardTerminated,
  RemindOfReportsJob,
  SweepReportRecordsJob,
} from './jobs/reports-jobs.js';
import { ListReports } from './queries/list-reports.js';
import { OwnReports } from './queries/own-report.js';
import { ReadChecklist } from './queries/read-checklist.js';
import { ReadDeskReport } from './queries/read-desk-report.js';
import { ReadReport } from './queries/read-report.js';
import { ReportContents } from './queries/report-content.js';
import { CloseAward } from './use-cases/close-award.js';
import { CommentReport } from './use-cases/comment-report.js';
import { DecideReport } from './use-cases/decide-report.js';
import { GiveUpReports } from './use-cases/give-up-reports.js';
import { RemindOfReports } from './use-cases/remind-of-reports.js';
import { ReportFiles } from './use-cases/report-files.js';
import { SaveReportSection } from './use-cases/save-report-section.js';
import { ScheduleReports } from './use-cases/schedule-reports.js';
import { SubmitReport } from './use-cases/submit-report.js';
import { SweepReportRecords } from './use-cases/sweep-report-records.js';

const useCases = [
  ScheduleReports,
  SaveReportSection,
  SubmitReport,
  CommentReport,
  DecideReport,
  GiveUpReports,
  CloseAward,
  RemindOfReports,
  SweepReportRecords,
];

/** What grantees owe to tell, and what they told. */
@Module({
  imports: [ApplicationsModule, FilesModule],
  controllers: [
    ...[ReportsController, ReportActionsController, AwardReportsController, DeskReportsController],
    ClosingController,
  ],
  providers: [
    ...useCases,
    ...[ListReports, ReadReport, ReadDeskReport, ReadChecklist, OwnReports, ReportContents, ReportFiles],
    ...[OnAwardActivated, OnAwardTerminated, RemindOfReportsJob, SweepReportRecordsJob],
  ],
  exports: [ScheduleReports, SaveReportSection, SubmitReport, CommentReport, DecideReport],
})
export class ReportsModule {}
