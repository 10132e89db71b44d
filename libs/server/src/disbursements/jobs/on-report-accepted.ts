import { type EventPayload, type Handler, Subscriber } from '@candela/platform';
import { MakeInstalmentsDue } from '../use-cases/make-instalments-due.js';

type ReportAccepted = EventPayload & { awardId: string; kind: 'interim' | 'final' };

/** A report that was accepted releases what waited for it; the final one releases the holdback. */
@Subscriber({ event: 'report.accepted', consumer: 'disbursements.follow-report' })
export class OnReportAccepted implements Handler<ReportAccepted> {
  constructor(private readonly makeInstalmentsDue: MakeInstalmentsDue) {}

  async handle({ awardId, kind }: ReportAccepted): Promise<void> {
    const trigger = kind === 'final' ? 'finalReportAccepted' : 'interimReportAccepted';
    await this.makeInstalmentsDue.execute(awardId, trigger);
  }
}
