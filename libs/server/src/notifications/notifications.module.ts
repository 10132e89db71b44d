import { Module } from '@nestjs/common';
import { NotificationsController } from './http/notifications.controller.js';
import { OperationsController } from './http/operations.controller.js';
import { OnAccountChanged } from './jobs/on-account-changed.js';
import { OnApplicationChanged } from './jobs/on-application-changed.js';
import { OnAwardChanged } from './jobs/on-award-changed.js';
import { OnCallChanged } from './jobs/on-call-changed.js';
import { OnCapacityChanged } from './jobs/on-capacity-changed.js';
import { OnMailQueued } from './jobs/on-mail-queued.js';
import { OnReviewChanged } from './jobs/on-review-changed.js';
import { OnReportChanged } from './jobs/on-report-changed.js';
import { OnMoneyMoved } from './jobs/on-money-moved.js';
import { OnStandingChanged } from './jobs/on-standing-changed.js';
import { SettleStuckMailsJob } from './jobs/settle-stuck-mails.js';
import { Inbox } from './queries/inbox.js';
import { ListMails } from './queries/list-mails.js';
import { ChoosePreferences } from './use-cases/choose-preferences.js';
import { MarkRead } from './use-cases/mark-read.js';
import { SendAgain } from './use-cases/send-again.js';
import { SendMail } from './use-cases/send-mail.js';
import { SettleDeadLetters } from './use-cases/settle-dead-letters.js';
import { SettleStuckMails } from './use-cases/settle-stuck-mails.js';
import { TellAboutApplication } from './use-cases/tell-about-application.js';
import { TellAboutAwards } from './use-cases/tell-about-awards.js';
import { TellAboutCall } from './use-cases/tell-about-call.js';
import { TellAboutCapacity } from './use-cases/tell-about-capacity.js';
import { TellAboutReviews } from './use-cases/tell-about-reviews.js';
import { TellAboutReports } from './use-cases/tell-about-reports.js';
import { TellAboutPayments } from './use-cases/tell-about-payments.js';
import { TellAboutStanding } from './use-cases/tell-about-standing.js';
import { WriteToAccount } from './use-cases/write-to-account.js';

/** Inbox, mails, and the administrator's page of what went wrong. */
@Module({
  controllers: [NotificationsController, OperationsController],
  providers: [
    ...[Inbox, ListMails],
    ...[ChoosePreferences, MarkRead, SendAgain, SendMail, SettleDeadLetters, SettleStuckMails],
    ...[
      TellAboutApplication,
      TellAboutAwards,
      TellAboutCall,
      TellAboutCapacity,
      TellAboutPayments,
      TellAboutReviews,
      TellAboutReports,
      TellAboutStanding,
      WriteToAccount,
    ],
    ...[
      OnAccountChanged,
      OnApplicationChanged,
      OnAwardChanged,
      OnCallChanged,
      OnCapacityChanged,
      OnMailQueued,
      OnReviewChanged,
      OnReportChanged,
      OnMoneyMoved,
      OnStandingChanged,
      SettleStuckMailsJob,
    ],
  ],
})
export class NotificationsModule {}
