import { type Delivery, Subscriber, type Handler } from '@candela/platform';
import { TellAboutReports, type ReportEvent } from '../use-cases/tell-about-reports.js';

/** Something happened to a report, or its day comes near. */
@Subscriber({ event: TellAboutReports.events, consumer: 'notifications.tell-about-reports' })
export class OnReportChanged implements Handler<ReportEvent> {
  constructor(private readonly tellAboutReports: TellAboutReports) {}

  handle(payload: ReportEvent, delivery: Delivery): Promise<void> {
    return this.tellAboutReports.execute(delivery.type, delivery.id, payload);
  }
}
